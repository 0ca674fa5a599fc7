using Huiyin.DialogContent;

namespace Huiyin.Understanding;

/// <summary>Numbers as they are said: 幺三八, 三号楼, 十二单元, building three.</summary>
internal static class SpokenDigits
{
    private const string Chinese = "零一二三四五六七八九";
    private static readonly string[] English = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>The folded text with an ASCII digit for every single Chinese one.</summary>
    public static string ToAscii(string text)
    {
        var folded = SpokenText.Fold(SpokenText.WellFormed(text));
        return string.Create(folded.Length, folded, static (span, said) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = said[i] switch
                {
                    '〇' or '○' => '0',
                    '幺' => '1',
                    '两' => '2',
                    var character => Chinese.IndexOf(character, StringComparison.Ordinal) is >= 0 and var digit ? (char)('0' + digit) : character,
                };
            }
        });
    }

    /// <summary>3, 三, 十二, 二十, three: as digits; anything else as it is.</summary>
    public static string Value(string said)
    {
        if (Array.IndexOf(English, said) is >= 0 and var word)
        {
            return word.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        var ten = said.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0 || said.Length > 3)
        {
            return ToAscii(said);
        }

        var (tens, ones) = (ten == 0 ? "1" : ToAscii(said[..ten]), ten == said.Length - 1 ? "0" : ToAscii(said[(ten + 1)..]));
        return tens + ones;
    }
}
