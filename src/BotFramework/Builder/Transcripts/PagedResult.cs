#nullable disable

namespace Microsoft.Bot.Builder;

public class PagedResult<T>
{
    /// <summary>Asks for the next page; null on the last one.</summary>
    public string ContinuationToken { get; set; }

    public T[] Items { get; set; } = [];
}
