#nullable disable

namespace Microsoft.Bot.Builder;

public class TranscriptInfo
{
    public string ChannelId { get; set; }

    /// <summary>That of the conversation.</summary>
    public string Id { get; set; }

    public DateTimeOffset Created { get; set; }
}
