using Huiyin.DialogContent;

namespace Huiyin.Dialogs.Courtesy;

/// <summary>"English please, the bins in Mingdu overflow": another language asked for in the same breath as something else.</summary>
/// <param name="Locale">The language wanted.</param>
/// <param name="Rest">What else was said.</param>
internal sealed record LanguageRequest(string Locale, string Rest)
{
    private const int LeastRest = 2;
    private static readonly char[] Marks = ['，', ',', '。', '.', '！', '!', '；', ';', '：', ':', '、', '-', '\n'];
    private static readonly char[] Around = [.. Marks, ' '];

    /// <summary>Null when the words ask for no language, or for nothing else; as a whole message it is a command.</summary>
    public static LanguageRequest? Read(string text, TalkWords words)
    {
        var folded = SpokenText.Fold(SpokenText.WellFormed(text));
        return folded.Length != text.Length ? null
            : Read(text, folded, words.SpeakEnglish, Locales.English) ?? Read(text, folded, words.SpeakChinese, Locales.Chinese);
    }

    private static LanguageRequest? Read(string text, string folded, LocalizedWords phrases, string locale)
    {
        foreach (var phrase in phrases.All.Select(SpokenText.Fold).OrderByDescending(phrase => phrase.Length))
        {
            // "English teachers are rare" asks for nothing: a mark has to stand between the wish and the matter.
            var rest = folded.StartsWith(phrase, StringComparison.Ordinal) && folded.Length > phrase.Length && IsParted(folded[phrase.Length], phrase) ? text[phrase.Length..]
                : folded.EndsWith(phrase, StringComparison.Ordinal) && folded.Length > phrase.Length && EndsParted(folded[..^phrase.Length], phrase) ? text[..^phrase.Length]
                : null;
            if (rest?.Trim(Around) is { } kept && kept.Count(char.IsLetterOrDigit) >= LeastRest)
            {
                return new LanguageRequest(locale, kept);
            }
        }

        return null;
    }

    private static bool IsParted(char next, string phrase) => Marks.Contains(next) || (next == ' ' && !char.IsAscii(phrase[0]));

    private static bool EndsParted(string before, string phrase) => (before.TrimEnd(' ') is [.., var mark] && Marks.Contains(mark)) || (before.EndsWith(' ') && !char.IsAscii(phrase[0]));
}
