using System.Globalization;

namespace Huiyin.Visits;

/// <summary>Building 9 before building 10.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    private static readonly CompareInfo Numeric = CultureInfo.InvariantCulture.CompareInfo;

    public static NaturalOrder Instance { get; } = new();

    public int Compare(string? x, string? y) => Numeric.Compare(x, y, CompareOptions.NumericOrdering);
}
