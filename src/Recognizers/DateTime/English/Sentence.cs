using System.Globalization;

namespace Huiyin.Recognizers.Temporal.English;

/// <summary>The tokens of a text, safe to look at beyond its ends.</summary>
internal sealed class Sentence(string text)
{
    private static readonly Token Nothing = new("\0", -1, -1, false);

    private readonly List<Token> tokens = Split(text);

    public int Count => tokens.Count;

    public Token this[int i] => i >= 0 && i < tokens.Count ? tokens[i] : Nothing;

    public string Word(int i) => this[i].Text;

    public bool Is(int i, string word) => Word(i) == word;

    public bool IsAny(int i, params ReadOnlySpan<string> words)
    {
        var word = Word(i);
        foreach (var candidate in words)
        {
            if (candidate == word)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>All the words in a row, from i on.</summary>
    public bool Are(int i, params ReadOnlySpan<string> words)
    {
        for (var k = 0; k < words.Length; k++)
        {
            if (Word(i + k) != words[k])
            {
                return false;
            }
        }

        return true;
    }

    public int Skip(int i, params ReadOnlySpan<string> words) => IsAny(i, words) ? i + 1 : i;

    /// <summary>The number at i, if it has so many digits and the text around it does not make it part of something longer.</summary>
    public int? Number(int i, int minDigits, int maxDigits)
    {
        var token = this[i];
        return token.IsNumber && token.Text.Length >= minDigits && token.Text.Length <= maxDigits
            ? int.Parse(token.Text, CultureInfo.InvariantCulture)
            : null;
    }

    public bool Touches(int i) => this[i].Touches;

    public int StartOf(int i) => this[i].Start;

    public int EndOf(int i) => this[i].End;

    private static List<Token> Split(string text)
    {
        var tokens = new List<Token>();
        var i = 0;
        while (i < text.Length)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            i = EndOfRun(text, i);
            tokens.Add(new Token(text[start..i], start, i, tokens.Count > 0 && tokens[^1].End == start));
        }

        return tokens;
    }

    private static int EndOfRun(string text, int start)
    {
        var i = start + 1;
        if (char.IsAsciiDigit(text[start]))
        {
            while (i < text.Length && char.IsAsciiDigit(text[i]))
            {
                i++;
            }
        }
        else if (char.IsLetter(text[start]))
        {
            while (i < text.Length && char.IsLetter(text[i]))
            {
                i++;
            }
        }

        return i;
    }
}
