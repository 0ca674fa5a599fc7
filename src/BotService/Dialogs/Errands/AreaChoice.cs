using Huiyin.DialogContent;
using Huiyin.Understanding;

namespace Huiyin.Dialogs.Errands;

/// <summary>An area, tapped or named in the resident's own words.</summary>
internal static class AreaChoice
{
    private const int LongestText = 100;

    public static IReadOnlyList<string> Labels(IEnumerable<string> codes, Voice voice) =>
        [.. codes.Where(voice.Content.Areas.IsKnown).Select(code => voice.Label(voice.Content.Areas.Find(code).Label))];

    /// <summary>The community or office that is meant: a compound has no week of its own. Null when none is named, or several are.</summary>
    public static Area? Find(string said, IReadOnlyList<string> offered, ConcernReader reader, Voice voice)
    {
        if (said.Length is 0 or > LongestText)
        {
            return null;
        }

        var key = SpokenText.Key(said);
        var tapped = offered.Where(voice.Content.Areas.IsKnown).Select(voice.Content.Areas.Find)
            .FirstOrDefault(area => SpokenText.Key(area.Label.Chinese) == key || SpokenText.Key(area.Label.English) == key);
        var area = tapped ?? reader.ReadPlace(said).Area;
        return area?.Community ?? area;
    }
}
