using System.ComponentModel;
using Huiyin.Concerns;
using Huiyin.Privacy.Masking;

namespace Huiyin.AdminApi.Contracts;

/// <summary>One concern with everything that staff need for the next step.</summary>
internal sealed record ConcernDetail
{
    public required ConcernSummary Concern { get; init; }

    public string? SinceWhen { get; init; }

    [Description("In full for who works on the open concern, with stars for others; POST /concerns/{concern}/reveal shows it, with a reason.")]
    public string? Phone { get; init; }

    [Description("How much is shown of phone and exact place: Full or Masked. What is shown in full is in the log of accesses.")]
    public required Disclosed Personal { get; init; }

    [Description("Language tag that the resident speaks with the bot.")]
    public required string Language { get; init; }

    [Description("Why it went to the unit that got it first.")]
    public RoutingView? Routing { get; init; }

    [Description("By when its unit is to take it, or take it up again.")]
    public DateTimeOffset AcceptanceDue { get; init; }

    [Description("How often it was passed on; after the second time only a supervisor assigns it.")]
    public int PassedOnCount { get; init; }

    public DateTimeOffset? FirstContactAt { get; init; }

    public DateTimeOffset? RectifiedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    [Description("When a deferred concern is looked at again.")]
    public DateOnly? ReviewOn { get; init; }

    public string? ResponsibleInstead { get; init; }

    [Description("Id of the concern that it was merged into.")]
    public string? MergedInto { get; init; }

    [Description("Id of the concern that it is a part of.")]
    public string? Parent { get; init; }

    [Description("How content the resident is, 1 to 5, since it was closed last.")]
    public int? Satisfaction { get; init; }

    public required IReadOnlyList<AttachmentView> Attachments { get; init; }

    [Description("What the caller may do next, and what each step needs.")]
    public required IReadOnlyList<NextStep> NextSteps { get; init; }

    public static ConcernDetail Of(Concern concern, IReadOnlyList<Attachment> attachments, Actor reader, Disclosed shown) => new()
    {
        Concern = ConcernSummary.Of(concern, shown),
        SinceWhen = concern.SinceWhen,
        Phone = shown.PhoneOf(concern),
        Personal = shown,
        Language = concern.Language,
        AcceptanceDue = concern.AcceptanceDue,
        PassedOnCount = concern.PassedOnCount,
        FirstContactAt = concern.FirstContactAt,
        RectifiedAt = concern.RectifiedAt,
        ClosedAt = concern.ClosedAt,
        ReviewOn = concern.ReviewOn,
        ResponsibleInstead = concern.ResponsibleInstead,
        MergedInto = concern.MergedInto,
        Parent = concern.ParentId,
        Satisfaction = concern.Satisfaction,
        Attachments = [.. attachments.Select(AttachmentView.Of)],
        NextSteps = [.. TransitionCheck.NextSteps(concern, reader).Select(NextStep.Of)],
    };
}
