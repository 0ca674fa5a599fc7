using Huiyin.DialogContent;

namespace Huiyin.Understanding;

internal static class LanguageReader
{
    private const int LongestText = 1_000;

    /// <summary>The language of the words; null for a number, an emoji or anything else that has none.</summary>
    public static string? Read(string text)
    {
        var (characters, letters, inWord) = (0, 0, false);
        var words = 0;
        foreach (var character in text.AsSpan(0, Math.Min(text.Length, LongestText)))
        {
            if (character is >= '\u4e00' and <= '\u9fff')
            {
                characters++;
                inWord = false;
            }
            else if (char.IsAsciiLetter(character))
            {
                letters++;
                words += inWord ? 0 : 1;
                inWord = true;
            }
            else
            {
                inWord &= character is '\'' or '-';
            }
        }

        // A Chinese word has about two characters; "WiFi坏了" is Chinese, "the lift at 名都 is broken" is English.
        return (characters, letters) switch
        {
            (0, < 2) => null,
            (0, _) => Locales.English,
            _ => words > characters ? Locales.English : Locales.Chinese,
        };
    }
}
