#nullable disable

using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Transcripts by channel and conversation, read page by page: the token of one page asks for the next.</summary>
public interface ITranscriptStore : ITranscriptLogger
{
    Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(
        string channelId,
        string conversationId,
        string continuationToken = null,
        DateTimeOffset startDate = default);

    Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string continuationToken = null);

    Task DeleteTranscriptAsync(string channelId, string conversationId);
}
