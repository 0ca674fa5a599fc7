namespace Huiyin.Channels;

/// <summary>Cuts a text that is longer than a channel takes: at an empty line, else at a line's, a sentence's or a word's end, never within a character.</summary>
internal static class TextParts
{
    private static readonly string[] Ends = ["\n\n", "\n", "。", "！", "？", ". ", "；", "，", " "];

    public static IReadOnlyList<string> Of(string? text, int limit)
    {
        var rest = text ?? "";
        var parts = new List<string>();
        while (rest.Length > limit)
        {
            var cut = CutOf(rest, limit);
            parts.Add(rest[..cut].TrimEnd());
            rest = rest[cut..].TrimStart();
        }

        if (rest.Length > 0 || parts.Count == 0)
        {
            parts.Add(rest);
        }

        return parts;
    }

    private static int CutOf(string text, int limit)
    {
        foreach (var end in Ends)
        {
            // Not so early that the parts become many.
            var at = text.LastIndexOf(end, limit - end.Length, StringComparison.Ordinal);
            if (at >= limit / 3)
            {
                return at + end.Length;
            }
        }

        return char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit;
    }
}
