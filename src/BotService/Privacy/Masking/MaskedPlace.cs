using System.Text.RegularExpressions;

namespace Huiyin.Privacy.Masking;

/// <summary>A place down to the building, not to the door: <c>名都社区3号楼*单元***</c>.</summary>
internal static partial class MaskedPlace
{
    public static string Of(string place)
    {
        var runs = Numbers().Matches(place);
        // Behind the last number of a way there is a door; only what says that it is a building, or is followed by more, stays.
        var keepsFirst = runs.Count > 1 || (runs.Count == 1 && Building().IsMatch(place));
        var first = runs.Count > 0 ? runs[0].Index : -1;
        return Numbers().Replace(place, run => keepsFirst && run.Index == first ? run.Value : new string('*', run.Length));
    }

    [GeneratedRegex("[0-9０-９〇零一二三四五六七八九十百两]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numbers();

    [GeneratedRegex("(?:building|block|tower|bldg\\.?)\\s*#?[0-9]|[0-9０-９〇零一二三四五六七八九十百两](?:号楼|号院|栋|幢|座|期|网格|路|环|社区|村|组|队)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Building();
}
