namespace Huiyin.Summaries.Documents;

/// <summary>
/// What each figure means, as text in both languages (prompts <c>summary.define.*</c>) and as the code that counts it. A change of either makes a new
/// version; what was frozen before keeps its own.
/// </summary>
internal static class Definitions
{
    public const int Version = 1;

    /// <summary>In the order in which they are explained; each has a prompt <c>summary.define.CODE</c>.</summary>
    public static IReadOnlyList<string> Figures { get; } =
    [
        "period", "received", "settled", "settled-in-time", "under-way", "deferred", "overdue", "reopened", "disputed", "passed-on", "excluded",
        "response", "resolution", "satisfaction", "echo", "days", "visits", "ranking", "findings", "spot-check",
    ];
}
