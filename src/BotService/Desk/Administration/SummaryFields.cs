namespace Huiyin.Desk.Administration;

/// <summary>The settings of summaries as the page shows them: what belongs together, in the order of the work.</summary>
internal static class SummaryFields
{
    public static IReadOnlyList<(string Group, IReadOnlyList<string> Names)> Groups { get; } =
    [
        ("dispatch", ["dispatch-at", "dispatch-days", "messages-at", "notice-hours"]),
        ("ranking", ["ranking-minimum", "ranking-prior"]),
        ("notice", ["commend-above", "criticise-below", "criticise-overdue-percent", "best-least-minutes"]),
        ("late-burst", ["late-burst-last-percent", "late-burst-fewest", "late-burst-percent"]),
        ("quick", ["quick-minutes", "quick-fewest", "quick-percent"]),
        ("copied", ["copied-fewest", "copied-percent"]),
        ("disputes", ["disputes-fewest", "disputes-percent"]),
        ("pass-ons", ["pass-ons-fewest", "pass-ons-percent"]),
        ("slow", ["slow-fewest", "slow-percent", "behind-plan-percent"]),
        ("hot", ["hot-fewest", "hot-percent"]),
        ("spot-check", ["spot-check-size"]),
    ];
}
