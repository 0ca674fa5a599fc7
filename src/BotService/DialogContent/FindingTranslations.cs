using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Huiyin.DialogContent;

/// <summary>The sentences of findings in Chinese, by the English ones that the readers of the content write.</summary>
internal sealed partial class FindingTranslations(IReadOnlyDictionary<string, string> chinese)
{
    private readonly FrozenDictionary<string, string> _chinese = chinese.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>In English where there is no translation: a finding that is hard to read is better than none.</summary>
    public string Say(FindingText text, string locale) =>
        Locales.Resolve(locale) == Locales.Chinese && _chinese.TryGetValue(text.Format, out var translated)
            ? string.Format(CultureInfo.InvariantCulture, translated, [.. text.Parts.Select(part => part is FindingText sentence ? Say(sentence, locale) : part)])
            : text.ToString();

    public static FindingTranslations Read(ContentFile file, ContentFindings findings)
    {
        Dictionary<string, string> chinese = new(StringComparer.Ordinal);
        foreach (var node in file.Root.Items("sentences"))
        {
            var (english, translated) = (node.Required(Locales.English), node.Required(Locales.Chinese));
            if (!chinese.TryAdd(english, translated))
            {
                findings.Error(file.Name, node, $"The sentence '{english}' is there twice.", "Keep one of them.");
            }

            if (Parts(translated).Except(Parts(english)).Any())
            {
                findings.Error(file.Name, node, $"The translation of '{english}' has other parts.", "Use the same numbers in braces.");
            }
        }

        return new FindingTranslations(chinese);
    }

    private static IEnumerable<string> Parts(string text) => Part().Matches(text).Select(match => match.Value);

    [GeneratedRegex(@"\{[0-9]\}", RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
