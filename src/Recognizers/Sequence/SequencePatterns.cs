using System.Text.RegularExpressions;

namespace Microsoft.Recognizers.Text.Sequence;

internal static partial class SequencePatterns
{
    private const int TimeoutMilliseconds = 1000;

    public static List<ModelResult> Find(Regex pattern, string text, Func<int, int, ModelResult> create)
    {
        var results = new List<ModelResult>();
        foreach (var match in pattern.EnumerateMatches(text))
        {
            results.Add(create(match.Index, match.Index + match.Length));
        }

        return results;
    }

    [GeneratedRegex(@"(?<![\w@])(?:https?://|ftp://|www\.)[^\s<>""'，。！？；：、（）【】《》]{1,2000}(?<![.,;:!?)\]])", RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    public static partial Regex Url();

    [GeneratedRegex(@"(?<![\w@])@[a-z0-9_]{1,30}(?![\w@])", RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    public static partial Regex Mention();

    [GeneratedRegex(@"(?<![\w#])#\w*[^\W\d]\w*", RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    public static partial Regex Hashtag();

    [GeneratedRegex(@"(?<![\w-])(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{32})(?![\w-])", RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    public static partial Regex Guid();

    [GeneratedRegex(@"(?<![0-9a-z_.:])(?:[0-9]{1,3}(?:\.[0-9]{1,3}){3}|[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7})(?![0-9a-z_:]|\.[0-9])", RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    public static partial Regex IpCandidate();
}
