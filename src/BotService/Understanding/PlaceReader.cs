using Huiyin.DialogContent;

namespace Huiyin.Understanding;

/// <summary>Finds areas by the names that residents use; the longest name wins, the deepest area wins over what it lies in.</summary>
internal sealed class PlaceReader
{
    private static readonly string[] Denials = ["不是在", "不是", "不在", "并非", "而非", "not in ", "not at ", "not the ", "isn't ", "is not ", "not "];

    // 名都路 is a road that leads anywhere, 中原银行 is a bank.
    private static readonly string[] NotAnArea = ["路", "大道", "街", "桥", "银行", "酒店", "大酒店", "饭店", "宾馆", " road", " street", " avenue", " bank", " hotel"];

    private readonly ILookup<string, Area> _names;
    private readonly string[] _longestFirst;

    public PlaceReader(Areas areas)
    {
        _names = areas.All
            .Where(area => area.Kind != AreaKind.District)
            .SelectMany(area => area.Aliases.All.Append(area.Label.Chinese).Append(area.Label.English).Select(name => (Name: SpokenText.Fold(name), Area: area)))
            .Distinct()
            .ToLookup(entry => entry.Name, entry => entry.Area, StringComparer.Ordinal);
        _longestFirst = [.. _names.Select(group => group.Key).OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal)];
    }

    public PlaceReading Read(string text)
    {
        var folded = SpokenText.Fold(SpokenText.WellFormed(text));
        var mentions = Mentions(folded);
        var affirmed = mentions.Where(mention => !mention.IsDenied).ToList();
        var (dwelling, dwellingEnd) = DwellingReader.Read(folded);
        var areas = Deepest([.. affirmed.SelectMany(mention => mention.Areas).Distinct()]);
        var after = Math.Max(dwellingEnd, affirmed.Select(mention => mention.End).DefaultIfEmpty().Max());
        return new PlaceReading(areas, dwelling, LandmarkReader.Read(text, folded, after));
    }

    private List<Mention> Mentions(string folded)
    {
        List<Mention> mentions = [];
        var taken = new bool[folded.Length];
        foreach (var name in _longestFirst)
        {
            for (var at = folded.IndexOf(name, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(name, at + name.Length, StringComparison.Ordinal))
            {
                var (start, end) = (at, at + name.Length);
                if (!taken.AsSpan(start, name.Length).Contains(true) && IsWhole(folded, start, end) && !NotAnArea.Any(word => folded.AsSpan(end).StartsWith(word, StringComparison.Ordinal)))
                {
                    taken.AsSpan(start, name.Length).Fill(true);
                    mentions.Add(new Mention([.. _names[name]], end, Denials.Any(denial => folded.AsSpan(0, start).EndsWith(denial, StringComparison.Ordinal))));
                }
            }
        }

        return mentions;
    }

    // 文昌办事处名都社区 names one place, not two.
    private static IReadOnlyList<Area> Deepest(IReadOnlyList<Area> areas) =>
        [.. areas.Where(area => !areas.Any(other => !other.Equals(area) && other.LiesIn(area)))];

    private static bool IsWhole(string text, int start, int end) =>
        !(char.IsAsciiLetter(text[start]) && start > 0 && char.IsAsciiLetterOrDigit(text[start - 1]))
        && !(char.IsAsciiLetter(text[end - 1]) && end < text.Length && char.IsAsciiLetterOrDigit(text[end]));

    private sealed record Mention(IReadOnlyList<Area> Areas, int End, bool IsDenied);
}
