namespace Huiyin.DialogContent;

/// <summary>The two languages everything is said in, by the names that the files in <c>dialogs/</c> use.</summary>
internal static class Locales
{
    public const string Chinese = "zh-CN";
    public const string English = "en";

    public static IReadOnlyList<string> All { get; } = [Chinese, English];

    /// <summary>
    /// The nearer of the two for a channel's locale (<c>zh-Hant-TW</c>, <c>en-GB</c>); Chinese, the district's own
    /// language, where the channel said nothing that helps.
    /// </summary>
    public static string Resolve(string? locale) =>
        locale is not null && locale.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English : Chinese;
}
