namespace Microsoft.Recognizers.Text.Number.Literals;

internal static class Sign
{
    private const int MaxBlanks = 4;

    /// <summary>Where a number with a minus begins; <paramref name="start"/> itself where no minus belongs to it.</summary>
    /// <param name="notBefore">The minus is not looked for before this index.</param>
    public static int StartWithMinus(string text, int start, int notBefore)
    {
        var at = start - 1;
        while (at >= notBefore && text[at] == ' ' && start - at <= MaxBlanks)
        {
            at--;
        }

        if (at < notBefore || text[at] != '-')
        {
            return start;
        }

        var before = at - 1;
        while (before >= 0 && text[before] == ' ' && at - before <= MaxBlanks)
        {
            before--;
        }

        if (at < start - 1)
        {
            // A dash with blanks behind it is a minus only where nothing precedes it.
            return before < 0 ? at : start;
        }

        return before >= 0 && (char.IsAsciiDigit(text[before]) || text[before] == '-' || (before == at - 1 && (char.IsAsciiLetter(text[before]) || text[before] is ')' or '_')))
            ? start
            : at;
    }
}
