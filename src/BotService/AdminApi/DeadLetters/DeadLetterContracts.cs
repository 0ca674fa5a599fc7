using System.ComponentModel;
using Huiyin.Concerns;
using Huiyin.Deliveries.Replay;
using Huiyin.Outbox;

namespace Huiyin.AdminApi.DeadLetters;

internal sealed record DeadLetterView(
    long Id,
    [property: Description("Of the concern it tells of; absent where it tells of none.")] string? Concern,
    [property: Description("webchat, sms, msteams, ...")] string Channel,
    [property: Description("What it tells, stable: concern.rectified, concern.escalated, ...")] string Purpose,
    [property: Description("How often it was tried.")] int Attempts,
    [property: Description("Why the last attempt failed, as the channel said.")] string? LastError,
    DateTimeOffset CreatedAt,
    [property: Description("Why it is not sent again unless somebody insists with force; absent where nothing is in the way.")] DeadLetterObstacle? Obstacle)
{
    public static DeadLetterView Of(DeadLetter letter) => new(
        letter.Id,
        letter.ConcernNumber is { } number ? ConcernNumber.Format(number) : null,
        letter.ChannelId,
        letter.Purpose,
        letter.Attempts,
        letter.LastError,
        letter.CreatedAt,
        letter.Obstacle);
}

internal sealed record DeadLetterList(
    IReadOnlyList<DeadLetterView> Items,
    [property: Description("How many were given up in all, by the same filters.")] int Count,
    [property: Description("For the query parameter after of the next page; absent on the last.")] long? Next);

internal sealed record DeadLetterReplayBody(
    [property: Description("Send it although a visit did its work, or although nobody seems to listen there any more.")] bool? Force);

internal sealed record DeadLetterReplayed(
    long Id,
    [property: Description("Queued: the service sends it, as any other message.")] OutboxState State);

internal sealed record DeadLettersReplayBody(
    [property: Description("These messages, 1 to 200.")] IReadOnlyList<long>? Ids,
    [property: Description("Of this channel.")] string? Channel,
    [property: Description("Queued on this day of the district's calendar or later.")] DateOnly? Since,
    [property: Description("About this concern, by id or number.")] string? Concern,
    [property: Description("Has to be true where nothing else says which.")] bool? All,
    [property: Description("Send also what a visit did the work of, and where nobody seems to listen any more.")] bool? Force,
    [property: Description("Only say how many it would be.")] bool? DryRun);

internal sealed record DeadLettersReplayed(
    [property: Description("Queued anew, or would be.")] int Replayed,
    [property: Description("Left, because a visit told the resident since.")] int ToldInPerson,
    [property: Description("Left, because the conversation is gone or the resident blocked us.")] int ConversationGone);
