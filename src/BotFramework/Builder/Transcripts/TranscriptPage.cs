#nullable disable

namespace Microsoft.Bot.Builder;

/// <summary>Pages of transcripts: the token is the id of the last item before the page.</summary>
internal static class TranscriptPage
{
    private const int Size = 20;

    public static PagedResult<T> Of<T>(IEnumerable<T> all, Func<T, string> id, string continuationToken)
    {
        var rest = continuationToken is null ? all : all.SkipWhile(item => id(item) != continuationToken).Skip(1);
        var items = rest.Take(Size + 1).ToArray();
        return items.Length > Size
            ? new PagedResult<T> { Items = items[..Size], ContinuationToken = id(items[Size - 1]) }
            : new PagedResult<T> { Items = items };
    }
}
