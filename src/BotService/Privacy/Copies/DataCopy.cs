using Huiyin.Concerns;
using Huiyin.Concerns.ReturnVisits;

namespace Huiyin.Privacy.Copies;

/// <summary>
/// All that is held about one resident, for themselves. What staff note among themselves is not theirs, and of what others reported only their
/// own words are. Times are UTC; codes are those of the service's data, labels in the language of the copy.
/// </summary>
internal sealed record DataCopy(
    DateTimeOffset MadeAt,
    string Language,
    OwnProfile You,
    IReadOnlyList<OwnConcern> Reported,
    IReadOnlyList<FollowedConcern> Followed,
    IReadOnlyList<OwnRating> Ratings,
    IReadOnlyList<OwnReturnVisit> ReturnVisits,
    IReadOnlyList<OwnHouseholdVisit> HouseholdVisits,
    IReadOnlyList<OwnSubscription> Subscriptions,
    IReadOnlyList<OwnMessage> Messages);

/// <param name="Since">Of the first message.</param>
/// <param name="Language">Which the bot speaks with them.</param>
/// <param name="Phone">In full: it is theirs.</param>
/// <param name="Chats">By which channels they write.</param>
internal sealed record OwnProfile(DateTimeOffset Since, string Language, string? Phone, IReadOnlyList<OwnChat> Chats);

internal sealed record OwnChat(string Channel, DateTimeOffset LastWroteAt);

internal sealed record OwnConcern(
    string Number,
    ConcernKind Kind,
    string Category,
    string CategoryLabel,
    string? Area,
    string? AreaLabel,
    string? Place,
    string? Position,
    string? Phone,
    string Text,
    string? SinceWhen,
    string UnitLabel,
    ConcernStatus Status,
    ConcernOutcome? Outcome,
    DateTimeOffset FiledAt,
    DateTimeOffset? ClosedAt,
    IReadOnlyList<OwnFile> Files,
    IReadOnlyList<OwnEvent> History);

internal sealed record FollowedConcern(string Number, string CategoryLabel, ConcernStatus Status, ConcernOutcome? Outcome, IReadOnlyList<OwnEvent> YourActs);

internal sealed record OwnFile(string Name, string ContentType, long Bytes, DateTimeOffset SentAt);

/// <param name="ByYou">Otherwise by the unit.</param>
/// <param name="Text">Your words, or those that were meant for you.</param>
internal sealed record OwnEvent(DateTimeOffset At, ConcernEventKind What, bool ByYou, string? UnitLabel, ConcernStatus? To, string? Text);

internal sealed record OwnRating(string Number, DateTimeOffset At, int Stars, string? Words);

internal sealed record OwnReturnVisit(string Number, ReturnVisitReason Reason, DateTimeOffset OpenedAt, DateTimeOffset? RecordedAt, ReturnVisitResult? Result);

internal sealed record OwnHouseholdVisit(string Area, string AreaLabel, string Building, DateOnly On, string Outcome);

internal sealed record OwnSubscription(string Area, string AreaLabel, DateTimeOffset Since);

/// <param name="FromYou">Otherwise from the service.</param>
internal sealed record OwnMessage(DateTimeOffset At, string Channel, bool FromYou, string Text, IReadOnlyList<string> Files);
