using System.Buffers;
using System.Net;

namespace Microsoft.Recognizers.Text.Sequence;

/// <summary>Tells where an address begins and ends around its at sign, and whether it is well formed (strictly: dotted host with a named top level).</summary>
internal static class EmailAddress
{
    private const int MaxLocal = 64;
    private const int MaxHost = 253;
    private const int MaxLabel = 63;
    private const int MaxNumericHost = 48;

    private static readonly SearchValues<char> LocalCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._%+-#!$&*=?^~");
    private static readonly SearchValues<char> HostCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-");

    /// <param name="at">Index of the at sign.</param>
    public static (int Start, int End)? Around(string text, int at)
    {
        var start = LocalStart(text, at);
        var end = HostEnd(text, at + 1);
        return start is { } first && IsLocal(text.AsSpan(first, at - first)) && end is { } last && (text[last - 1] == ']' || IsHost(text.AsSpan(at + 1, last - at - 1)))
            ? (first, last)
            : null;
    }

    private static int? LocalStart(string text, int at)
    {
        var start = at;
        while (start > 0 && LocalCharacters.Contains(text[start - 1]))
        {
            if (at - --start > MaxLocal)
            {
                return null;
            }
        }

        // "*name@host.org*": marks around the address are none of it, but a leading point spoils it.
        while (start < at && !char.IsAsciiLetterOrDigit(text[start]) && text[start] is not ('_' or '.'))
        {
            start++;
        }

        return start;
    }

    private static int? HostEnd(string text, int from)
    {
        if (from < text.Length && text[from] == '[')
        {
            return NumericHostEnd(text, from);
        }

        var end = from;
        while (end < text.Length && HostCharacters.Contains(text[end]))
        {
            if (++end - from > MaxHost)
            {
                return null;
            }
        }

        if (end < text.Length && text[end] is '_' or '@')
        {
            return null;
        }

        while (end > from && text[end - 1] is '.' or '-')
        {
            end--;
        }

        return end;
    }

    // name@[10.0.0.1]
    private static int? NumericHostEnd(string text, int from)
    {
        var reach = text.AsSpan(from, Math.Min(MaxNumericHost, text.Length - from));
        var close = reach.IndexOf(']');
        return close > 0 && IPAddress.TryParse(reach[1..close], out _) ? from + close + 1 : null;
    }

    private static bool IsLocal(ReadOnlySpan<char> local) =>
        !local.IsEmpty && local[0] != '.' && local[^1] != '.' && !local.Contains("..", StringComparison.Ordinal);

    private static bool IsHost(ReadOnlySpan<char> host)
    {
        var labels = 0;
        ReadOnlySpan<char> last = default;
        foreach (var range in host.Split('.'))
        {
            last = host[range];
            labels++;
            if (last.IsEmpty || last.Length > MaxLabel || last[0] == '-' || last[^1] == '-')
            {
                return false;
            }
        }

        return labels >= 2 && last.Length >= 2 && char.IsAsciiLetter(last[0]);
    }
}
