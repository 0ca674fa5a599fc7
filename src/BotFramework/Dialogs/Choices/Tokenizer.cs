#nullable disable

using System.Text;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class Tokenizer
{
    public static TokenizerFunction DefaultTokenizer { get; } = DefaultTokenizerImpl;

    /// <summary>
    /// Splits at white space and punctuation and takes every character beyond the basic plane (an emoji) as a word of its own.
    /// Scripts without spaces are not segmented: a Chinese phrase is one token.
    /// </summary>
    public static List<Token> DefaultTokenizerImpl(string text, string locale = null)
    {
        var tokens = new List<Token>();
        if (string.IsNullOrEmpty(text))
        {
            return tokens;
        }

        var start = -1;
        for (var index = 0; index < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(index), out var rune, out var length);
            var alone = rune.Value > 0xFFFF;
            if (alone || IsBreak(rune.Value))
            {
                Add(tokens, text, start, index);
                start = -1;
                if (alone)
                {
                    Add(tokens, text, index, index + length);
                }
            }
            else if (start < 0)
            {
                start = index;
            }

            index += length;
        }

        Add(tokens, text, start, text.Length);
        return tokens;
    }

    private static void Add(List<Token> tokens, string text, int start, int end)
    {
        if (start >= 0)
        {
            var word = text[start..end];
            tokens.Add(new Token { Start = start, End = end - 1, Text = word, Normalized = word.ToLowerInvariant() });
        }
    }

    private static bool IsBreak(int codePoint) => codePoint is
        (>= 0x0000 and <= 0x002F) or (>= 0x003A and <= 0x0040) or (>= 0x005B and <= 0x0060) or (>= 0x007B and <= 0x00BF)
        or (>= 0x02B9 and <= 0x036F) or (>= 0x2000 and <= 0x2BFF) or (>= 0x2E00 and <= 0x2E7F);
}
