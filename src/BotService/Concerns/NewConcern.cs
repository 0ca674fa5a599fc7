using Huiyin.Outbox;

namespace Huiyin.Concerns;

/// <summary>What is known when a concern is filed.</summary>
/// <param name="ReporterId">Id of the <see cref="Resident"/>.</param>
/// <param name="Conversation">Where the reporter hears back.</param>
/// <param name="Kind">What sort of matter it is.</param>
/// <param name="Category">Code from the taxonomy.</param>
/// <param name="Text">The resident's own words, at most <see cref="ConcernLimits.Text"/> characters.</param>
/// <param name="Language">Language tag of the conversation.</param>
/// <param name="Area">Code of the area where one was recognised.</param>
/// <param name="Place">The place in the resident's words.</param>
/// <param name="SinceWhen">Since when, in the resident's words.</param>
/// <param name="Phone">Already checked and normalised.</param>
/// <param name="AttachmentIds">Attachments stored before, not yet belonging to a concern.</param>
/// <param name="DeduplicationKey">Filing twice with the same key returns the concern of the first time; the id of the report draft, for instance.</param>
/// <param name="Urgent">Somebody is in danger: the two-hour class, whatever the category says.</param>
/// <param name="Position">Where on the map: latitude and longitude in degrees (WGS 84), <c>33.64520,114.67210</c>.</param>
internal sealed record NewConcern(
    string ReporterId,
    ConversationKey Conversation,
    ConcernKind Kind,
    string Category,
    string Text,
    string Language,
    string? Area = null,
    string? Place = null,
    string? SinceWhen = null,
    string? Phone = null,
    IReadOnlyList<string>? AttachmentIds = null,
    string? DeduplicationKey = null,
    bool Urgent = false,
    string? Position = null);
