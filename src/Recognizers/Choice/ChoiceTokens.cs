using System.Globalization;
using System.Text;

namespace Microsoft.Recognizers.Text.Choice;

/// <summary>Splits an utterance into words; an emoji, and the skin tone behind it, are each a word.</summary>
internal static class ChoiceTokens
{
    private const int VariationSelector = 0xFE0F;

    public static List<(int Start, int End)> Split(string text, TokenBoundary boundary)
    {
        var tokens = new List<(int Start, int End)>();
        var start = -1;
        for (var at = 0; at < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            if (IsWordPart(rune, boundary))
            {
                start = start < 0 ? at : start;
            }
            else
            {
                Close(tokens, ref start, at);
                if (!rune.IsBmp || Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol)
                {
                    tokens.Add((at, at + length));
                }
            }

            at += length;
        }

        Close(tokens, ref start, text.Length);
        return tokens;
    }

    private static bool IsWordPart(Rune rune, TokenBoundary boundary) => boundary switch
    {
        TokenBoundary.Letters => Rune.IsLetterOrDigit(rune),
        _ => rune.IsBmp && !Rune.IsWhiteSpace(rune) && !Rune.IsPunctuation(rune) && !Rune.IsControl(rune) && rune.Value != VariationSelector && Rune.GetUnicodeCategory(rune) != UnicodeCategory.OtherSymbol,
    };

    private static void Close(List<(int Start, int End)> tokens, ref int start, int end)
    {
        if (start >= 0)
        {
            tokens.Add((start, end));
            start = -1;
        }
    }
}
