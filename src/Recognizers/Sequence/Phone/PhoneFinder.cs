using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Microsoft.Recognizers.Text.Sequence.Phone;

/// <summary>Finds phone numbers by the way their digits are cut, in one pass over the text.</summary>
internal static partial class PhoneFinder
{
    private static readonly SearchValues<char> Starts = SearchValues.Create("0123456789+(");

    public static List<PhoneMatch> Find(string text)
    {
        var matches = new List<PhoneMatch>();
        List<PhoneGroup>? groups = null;
        for (var at = NextStart(text, 0); at < text.Length; at = NextStart(text, at))
        {
            groups ??= [];
            PhoneRun.Read(text, at, groups);
            if (groups.Count == 0)
            {
                at++;
                continue;
            }

            if (PhoneShape.IsCard(text, CollectionsMarshal.AsSpan(groups)))
            {
                at = groups[^1].Close;
            }
            else if (Longest(text, at, matches.Count == 0 ? 0 : matches[^1].End, CollectionsMarshal.AsSpan(groups)) is { } match)
            {
                matches.Add(match);
                at = match.End;
            }
            else
            {
                at = AfterRejected(text, CollectionsMarshal.AsSpan(groups));
            }
        }

        return matches;
    }

    /// <summary>A run may hold two numbers, or a number and a count, with a blank between: the longest part that is plausible.</summary>
    private static PhoneMatch? Longest(string text, int start, int free, ReadOnlySpan<PhoneGroup> groups)
    {
        for (var count = groups.Length; count > 0; count--)
        {
            var cut = count < groups.Length;
            var alternative = cut && IsAlternative(groups, count);
            if (cut && !groups[count].SpacedApart && !alternative)
            {
                continue;
            }

            var part = groups[..count];
            var isUncut = count == 1 && part[0] is { HasPlus: false, IsBracketed: false };
            if (PhoneShape.IsPlausible(text, part))
            {
                var end = cut ? part[^1].Close : WithExtension(text, part[^1].Close);
                var allowed = (SecondOfTwo(text, start, free) || PhoneContext.AllowsBefore(text, start, isUncut)) && (alternative || PhoneContext.AllowsAfter(text, end, isUncut));
                return allowed ? new PhoneMatch(start, end) : null;
            }
        }

        return null;
    }

    // 13812345678/13912345678: either side of the slash is long enough to be dialled.
    private static bool IsAlternative(ReadOnlySpan<PhoneGroup> groups, int next) =>
        groups[next].Separator == '/' && PhoneShape.CountDigits(groups[..next]) >= PhoneShape.LocalDigits && PhoneShape.CountDigits(groups[next..]) >= PhoneShape.LocalDigits;

    private static bool SecondOfTwo(string text, int start, int free) => start > 0 && free == start - 1 && text[free] == '/';

    private static int WithExtension(string text, int end) =>
        Extension().Match(text, end) is { Success: true } extension ? end + extension.Length : end;

    // What was rejected as a whole may hold a number behind a blank; nothing else of it is looked at again.
    private static int AfterRejected(string text, ReadOnlySpan<PhoneGroup> groups)
    {
        for (var i = 1; i < groups.Length; i++)
        {
            if (groups[i].SpacedApart)
            {
                return groups[i].IsBracketed ? text.LastIndexOf('(', groups[i].Start) : groups[i].Start;
            }
        }

        return groups[^1].Close;
    }

    private static int NextStart(string text, int at)
    {
        var offset = text.AsSpan(at).IndexOfAny(Starts);
        return offset < 0 ? text.Length : at + offset;
    }

    [GeneratedRegex(@"\G\s?(?:x|ext\.?|extension|转|轉|分机|分機)\s?\d{2,6}(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Extension();
}
