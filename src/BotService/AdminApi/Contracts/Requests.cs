using System.ComponentModel;
using Huiyin.Concerns;

namespace Huiyin.AdminApi.Contracts;

internal sealed record TextRequest([property: Description("At most 4000 characters.")] string? Text);

internal sealed record RectificationRequest(
    [property: Description("What was done, as the resident reads it; at most 4000 characters.")] string? Text,
    [property: Description("Photos as evidence, uploaded before to /attachments.")] IReadOnlyList<string?>? AttachmentIds);

internal sealed record TransitionBody(
    ConcernStatus? To,
    [property: Description("With Closed only.")] ConcernOutcome? Outcome,
    [property: Description("What the resident is told, or the reason.")] string? Text,
    [property: Description("Code of the unit that takes over.")] string? Unit,
    [property: Description("With Deferred: when it is looked at again, at most 90 days ahead.")] DateOnly? ReviewOn,
    [property: Description("With NotAccepted: who is responsible instead.")] string? ResponsibleInstead,
    [property: Description("With Merged: id or number of the concern that goes on.")] string? MergedInto,
    IReadOnlyList<string?>? AttachmentIds);
