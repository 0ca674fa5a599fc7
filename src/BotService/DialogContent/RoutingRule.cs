namespace Huiyin.DialogContent;

/// <summary>Fits when all that it names fits; an empty list fits everything.</summary>
/// <param name="Id">Kept on the concern.</param>
/// <param name="Categories">Codes; one of the first level fits those below it.</param>
/// <param name="Areas">Codes; one fits whatever lies in it.</param>
/// <param name="Unit">A code of the units, <see cref="ByCategory"/> or <see cref="ByArea"/>.</param>
/// <param name="Because">Why it is so, as staff read it.</param>
internal sealed record RoutingRule(
    string Id,
    IReadOnlyList<string> Categories,
    IReadOnlyList<string> Areas,
    IReadOnlyList<string> Kinds,
    IReadOnlyList<string> Urgencies,
    string Unit,
    LocalizedText Because)
{
    /// <summary>The unit that the taxonomy names.</summary>
    public const string ByCategory = "by-category";

    /// <summary>The office of the concern's area.</summary>
    public const string ByArea = "by-area";

    /// <summary>Id of what applies when no rule fits.</summary>
    public const string Default = "default";
}
