using System.Reflection;
using System.Text.RegularExpressions;
using Huiyin.Concerns;
using Huiyin.DialogContent;

namespace Huiyin.Demo;

/// <summary>The sentences of the demo, written for it: nobody's real words.</summary>
internal sealed partial class DemoTexts(Random random)
{
    private readonly Dictionary<string, (string Category, ConcernKind Kind, string Text)[]> _concerns = new()
    {
        [Locales.Chinese] = [.. Rows("concerns.zh-CN").Select(Concern)],
        [Locales.English] = [.. Rows("concerns.en").Select(Concern)],
    };

    private readonly ILookup<(string Locale, string Stage), string> _said = new[] { "staff", "residents" }
        .SelectMany(who => Locales.All.SelectMany(locale => Rows($"{who}.{locale}").Select(row => (Key: (locale, row[0]), Text: row[1]))))
        .ToLookup(entry => entry.Key, entry => entry.Text);

    private readonly ILookup<(string Locale, string Slot), string> _slots = Rows("slots").ToLookup(row => (row[0], row[1]), row => row[2]);

    public (string Category, ConcernKind Kind, string Text) Concern(string locale, string spot)
    {
        var (category, kind, text) = _concerns[locale][random.Next(_concerns[locale].Length)];
        return (category, kind, Fill(text, locale, spot));
    }

    /// <summary>Of one category, for a matter that many tell of.</summary>
    public string About(string category, string spot)
    {
        var texts = _concerns[Locales.Chinese].Where(row => row.Category == category).ToList();
        return Fill(texts[random.Next(texts.Count)].Text, Locales.Chinese, spot);
    }

    public string Said(string stage, string locale, string place = "", string unit = "")
    {
        string[] texts = [.. _said[(locale, stage)]];
        var text = texts.Length > 0 ? texts[random.Next(texts.Length)] : Said(stage[..stage.LastIndexOf('.')], locale, place, unit);
        return text.Replace("{place}", place, StringComparison.Ordinal).Replace("{unit}", unit, StringComparison.Ordinal);
    }

    /// <summary>What was done about a category: in its own words where it has some, else in those of the one above.</summary>
    public string Rectified(string category, string locale, string place) =>
        place + (locale == Locales.English ? ": " : "：") + Said($"rectified.{category}", locale);

    private static (string Category, ConcernKind Kind, string Text) Concern(string[] row) => (row[0], Enum.Parse<ConcernKind>(row[1]), row[2]);

    private string Fill(string text, string locale, string spot)
    {
        var filled = Slot().Replace(text, match =>
        {
            string[] values = [.. _slots[(locale, match.Groups[1].Value)]];
            return values.Length == 0 ? spot : values[random.Next(values.Length)];
        });
        return filled.Length > 0 ? char.ToUpperInvariant(filled[0]) + filled[1..] : filled;
    }

    private static IEnumerable<string[]> Rows(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"demo/{name}.tsv")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Select(line => line.TrimEnd('\r').Split('\t'))];
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Slot();
}
