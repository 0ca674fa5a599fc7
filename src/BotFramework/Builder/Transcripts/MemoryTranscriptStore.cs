#nullable disable

using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public class MemoryTranscriptStore : ITranscriptStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Channel, string Conversation), List<IActivity>> _transcripts = [];

    public Task LogActivityAsync(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var key = (Named(activity.ChannelId, "channelId"), Named(activity.Conversation?.Id, "conversation.id"));
        lock (_lock)
        {
            if (!_transcripts.TryGetValue(key, out var transcript))
            {
                _transcripts[key] = transcript = [];
            }

            transcript.Add(activity);
        }

        return Task.CompletedTask;
    }

    public Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(
        string channelId,
        string conversationId,
        string continuationToken = null,
        DateTimeOffset startDate = default)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);
        lock (_lock)
        {
            var activities = _transcripts.GetValueOrDefault((channelId, conversationId), [])
                .Where(a => (a.Timestamp ?? default) >= startDate)
                .OrderBy(a => a.Timestamp);
            return Task.FromResult(TranscriptPage.Of(activities, a => a.Id, continuationToken));
        }
    }

    public Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string continuationToken = null)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        lock (_lock)
        {
            var transcripts = _transcripts
                .Where(t => t.Key.Channel == channelId)
                .Select(t => new TranscriptInfo
                {
                    ChannelId = channelId,
                    Id = t.Key.Conversation,
                    Created = t.Value.Min(a => a.Timestamp) ?? default,
                })
                .OrderBy(t => t.Created);
            return Task.FromResult(TranscriptPage.Of(transcripts, t => t.Id, continuationToken));
        }
    }

    public Task DeleteTranscriptAsync(string channelId, string conversationId)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);
        lock (_lock)
        {
            _transcripts.Remove((channelId, conversationId));
        }

        return Task.CompletedTask;
    }

    private static string Named(string value, string member) =>
        value ?? throw new ArgumentException($"The activity has no {member}.", "activity");
}
