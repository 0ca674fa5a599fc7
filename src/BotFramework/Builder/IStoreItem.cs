#nullable disable

namespace Microsoft.Bot.Builder;

public interface IStoreItem
{
    /// <summary>The version read; "*" overwrites whatever is there.</summary>
    string ETag { get; set; }
}
