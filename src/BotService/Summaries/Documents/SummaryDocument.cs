using Huiyin.DialogContent;
using Huiyin.Summaries.Counting;
using Huiyin.Summaries.Periods;
using Huiyin.Summaries.Ranking;
using Huiyin.Summaries.Supervision;

namespace Huiyin.Summaries.Documents;

/// <summary>All that is said of a period, in codes and numbers; <see cref="Definitions"/> says what they mean, the prompts how they are worded.</summary>
internal sealed record SummaryDocument
{
    /// <summary>Version of the definitions that it was counted by.</summary>
    public required int Definitions { get; init; }

    /// <summary>What the figures mean, in the words of that version.</summary>
    public required IReadOnlyList<Definition> Meanings { get; init; }

    /// <summary>As set when it was counted; null in documents from before they could be set.</summary>
    public SummaryThresholds? Thresholds { get; init; }

    /// <summary><c>day</c>, <c>week</c>, <c>month</c>, <c>campaign/CODE</c>.</summary>
    public required string Period { get; init; }

    public required PeriodKind Kind { get; init; }

    public required DateOnly FirstDay { get; init; }

    public required DateOnly LastDay { get; init; }

    /// <summary>UTC: the cut-off of the period before. Null in documents from before cut-offs could be set: midnight.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>UTC. Of a running period the moment at which it was counted.</summary>
    public required DateTimeOffset CutOff { get; init; }

    /// <summary>The period is not over: the numbers will change.</summary>
    public required bool IsRunning { get; init; }

    public required Figures District { get; init; }

    /// <summary>The same of the period before.</summary>
    public required Figures Before { get; init; }

    /// <summary>By code.</summary>
    public required IReadOnlyList<GroupFigures> Units { get; init; }

    /// <summary>In the order of the areas' data; each with all that lies in it.</summary>
    public required IReadOnlyList<GroupFigures> Areas { get; init; }

    /// <summary>In the order of the taxonomy; a category with its sub-categories.</summary>
    public required IReadOnlyList<GroupFigures> Categories { get; init; }

    public required RankingTable Ranking { get; init; }

    public required NoticeDraft Notice { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    public required IReadOnlyList<OverdueConcern> Overdue { get; init; }

    public required SpotCheck SpotCheck { get; init; }

    /// <summary>Null where no campaign was on.</summary>
    public VisitedHouseholds? Visits { get; init; }

    /// <summary>Who is looked at should not read it first.</summary>
    public SummaryDocument WithoutSupervision() => this with { Findings = [], SpotCheck = SpotCheck with { Concerns = [] } };
}

/// <param name="Code">Of the unit, area or category; empty where no area was recognised.</param>
/// <param name="Before">Of the period before.</param>
internal sealed record GroupFigures(string Code, Figures Figures, Figures Before);

/// <summary>What the notice says, before anybody approved it.</summary>
internal sealed record NoticeDraft(IReadOnlyList<Mention> Commended, IReadOnlyList<Mention> Criticised, BestConcern? Best)
{
    /// <summary>Would be commended if nothing in their numbers had to be looked at first.</summary>
    public IReadOnlyList<Mention> Withheld { get; init; } = [];
}

/// <param name="Reasons">Each with its numbers.</param>
internal sealed record Mention(string Unit, IReadOnlyList<Reason> Reasons);

/// <param name="Code"><c>rank</c>, <c>resolution</c>, <c>satisfaction</c>, <c>overdue</c>, <c>below-average</c>, or the code of a finding.</param>
/// <param name="Count">How many, or the rank.</param>
/// <param name="Of">Of how many.</param>
/// <param name="Percent">The share, or the score.</param>
internal sealed record Reason(string Code, double Count, double Of, double? Percent);

/// <summary>The best handled concern: nothing in it tells who reported it.</summary>
/// <param name="Hours">From filing until the resident said that it is settled.</param>
/// <param name="AllowedHours">What the deadline allowed.</param>
internal sealed record BestConcern(string Number, string Unit, string Area, string Category, double Hours, double AllowedHours);
