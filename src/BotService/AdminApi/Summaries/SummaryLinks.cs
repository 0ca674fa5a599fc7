using Huiyin.Summaries.Supervision;

namespace Huiyin.AdminApi.Summaries;

/// <summary>Where in this API the evidence of a finding is.</summary>
internal static class SummaryLinks
{
    public static string Concern(string number) => $"{AdminApiRoutes.Root}/concerns/{number}";

    public static IReadOnlyList<string> Of(Finding finding, string? campaign) => finding switch
    {
        { Concerns.Count: > 0 } => [.. finding.Concerns.Select(Concern)],
        { Code: "behind-plan" } => [$"{AdminApiRoutes.Root}/campaigns/{campaign}/coverage"],
        { Area: { } area } => [$"{AdminApiRoutes.Root}/concerns?area={Uri.EscapeDataString(area)}"],
        { Unit: { } unit } => [$"{AdminApiRoutes.Root}/concerns?unit={Uri.EscapeDataString(unit)}"],
        _ => [],
    };
}
