using Huiyin.DialogContent;

namespace Huiyin.Summaries.Documents;

/// <summary>
/// What each figure means, as text in both languages (prompts <c>summary.define.*</c>) and as the code that counts it. A change of either makes a new
/// version. Each document carries the text that it was counted by, so that what was frozen before keeps its own.
/// </summary>
internal static class Definitions
{
    /// <summary>2: a concern is settled once its resident confirms it; 1 counted it when it was rectified.</summary>
    public const int Version = 2;

    /// <summary>In the order in which they are explained; each has a prompt <c>summary.define.CODE</c>.</summary>
    public static IReadOnlyList<string> Figures { get; } =
    [
        "period", "received", "settled", "settled-in-time", "rectified", "unanswered", "under-way", "deferred", "overdue", "reopened", "disputed", "passed-on", "excluded",
        "response", "resolution", "satisfaction", "echo", "days", "visits", "ranking", "findings", "spot-check",
    ];

    public static IReadOnlyList<Definition> Written(PromptCatalog prompts, SummaryThresholds thresholds)
    {
        return [.. Figures.Select(figure => new Definition(figure, Text(figure, Locales.Chinese), Text(figure, Locales.English)))];

        string Text(string figure, string locale) =>
            prompts.Text("summary.define." + figure, locale, ("prior", thresholds.RankingPrior), ("minimum", thresholds.RankingMinimum));
    }
}

/// <summary>One of the <see cref="Definitions.Figures"/>, explained.</summary>
internal sealed record Definition(string Figure, string Chinese, string English)
{
    public string In(string locale) => locale == Locales.English ? English : Chinese;
}
