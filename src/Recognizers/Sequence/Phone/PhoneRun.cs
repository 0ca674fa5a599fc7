namespace Microsoft.Recognizers.Text.Sequence.Phone;

/// <summary>Reads the digit groups that follow one another without anything but the usual separators between them.</summary>
internal static class PhoneRun
{
    private const int MaxGroups = 10;

    /// <param name="start">A digit, a plus or an opening bracket.</param>
    /// <param name="groups">Cleared and filled.</param>
    public static void Read(string text, int start, List<PhoneGroup> groups)
    {
        groups.Clear();
        var at = start;
        var separator = '\0';
        while (groups.Count < MaxGroups && ReadGroup(text, at, separator, groups.Count == 0) is { } group)
        {
            groups.Add(group);
            if (!SkipSeparator(text, group, out at, out separator))
            {
                return;
            }
        }
    }

    private static PhoneGroup? ReadGroup(string text, int at, char separator, bool isFirst)
    {
        var bracketed = At(text, at) == '(';
        var digits = bracketed ? at + 1 : at;
        while (bracketed && At(text, digits) == ' ' && digits - at < 3)
        {
            digits++;
        }

        var hasPlus = At(text, digits) == '+';
        digits += hasPlus ? 1 : 0;
        if (hasPlus && !isFirst)
        {
            return null;
        }

        var end = digits;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        var close = end;
        while (bracketed && At(text, close) == ' ' && close - end < 2)
        {
            close++;
        }

        if (end == digits || (bracketed && At(text, close) != ')'))
        {
            return null;
        }

        return new PhoneGroup(digits, end - digits, bracketed ? close + 1 : end, separator) { IsBracketed = bracketed, HasPlus = hasPlus };
    }

    private static bool SkipSeparator(string text, PhoneGroup group, out int at, out char separator)
    {
        at = group.Close;
        separator = At(text, at);
        if (separator == '(' || (group.IsBracketed && char.IsAsciiDigit(separator)))
        {
            separator = '\0';
            return true;
        }

        if (separator == ')')
        {
            // "123)456-7890": the opening bracket was forgotten.
            at++;
            return !group.IsBracketed && group.Length >= 3 && char.IsAsciiDigit(At(text, at));
        }

        if (separator == ' ')
        {
            at++;
            var next = At(text, at);
            if (next == '-' && !char.IsAsciiDigit(At(text, at + 1)))
            {
                separator = next;
                at++;
                next = At(text, at);
                at += next == ' ' ? 1 : 0;
            }
        }
        else if (separator is '-' or '–' or '—' or '/')
        {
            separator = separator == '/' ? '/' : '-';
            at++;
            at += At(text, at) == ' ' ? 1 : 0;
        }
        else if (separator == '.')
        {
            at++;
        }
        else
        {
            return false;
        }

        return char.IsAsciiDigit(At(text, at)) || At(text, at) == '(';
    }

    private static char At(string text, int at) => (uint)at < (uint)text.Length ? text[at] : '\0';
}
