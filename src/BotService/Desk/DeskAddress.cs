namespace Huiyin.Desk;

/// <summary>Where a page may send its reader next: to pages of the desk only, whatever a link says.</summary>
internal static class DeskAddress
{
    public const string Home = "/desk";

    public static string Within(string? wanted) =>
        wanted is not null
        && (wanted == Home || wanted.StartsWith(Home + "/", StringComparison.Ordinal) || wanted.StartsWith(Home + "?", StringComparison.Ordinal) || wanted == "/open")
        && !wanted.Contains('\\', StringComparison.Ordinal)
        && !wanted.Contains("//", StringComparison.Ordinal)
        && !wanted.Any(char.IsControl)
            ? wanted
            : Home;
}
