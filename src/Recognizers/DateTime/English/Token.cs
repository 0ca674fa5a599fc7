namespace Huiyin.Recognizers.Temporal.English;

/// <summary>A run of letters, a run of digits, or one other character. Touches: nothing stands between it and the token before.</summary>
internal readonly record struct Token(string Text, int Start, int End, bool Touches)
{
    public bool IsNumber => char.IsAsciiDigit(Text[0]);

    public bool IsWord => char.IsLetter(Text[0]);
}
