#nullable disable

using Huiyin.Protocol;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Keeps each conversation as a .transcript file (a JSON array) in a folder of its channel. In unit test mode the
/// first activity of a conversation replaces the file of an earlier run.
/// </summary>
public class FileTranscriptLogger : ITranscriptStore
{
    private readonly TranscriptFolder _folder;
    private readonly bool _unitTestMode;
    private readonly HashSet<string> _started = [];
    private readonly SemaphoreSlim _turn = new(1, 1);

    public FileTranscriptLogger(string folder = null, bool unitTestMode = true)
    {
        _folder = new TranscriptFolder(folder ?? Environment.CurrentDirectory);
        _unitTestMode = unitTestMode;
    }

    public async Task LogActivityAsync(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var path = _folder.PathOf(activity.ChannelId, activity.Conversation?.Id);
        await _turn.WaitAsync();
        try
        {
            var fresh = _started.Add(path) && _unitTestMode;
            var transcript = fresh ? [] : await TranscriptFolder.ReadAsync(path);
            TranscriptRecord.Apply(transcript, (Activity)activity);
            await TranscriptFolder.WriteAsync(path, transcript);
        }
        finally
        {
            _turn.Release();
        }
    }

    public async Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(
        string channelId,
        string conversationId,
        string continuationToken = null,
        DateTimeOffset startDate = default)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);
        var transcript = await TranscriptFolder.ReadAsync(_folder.PathOf(channelId, conversationId));
        var since = transcript.Where(a => (a.Timestamp ?? default) >= startDate);
        return TranscriptPage.Of<IActivity>(since, a => a.Id, continuationToken);
    }

    public Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string continuationToken = null)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        return Task.FromResult(TranscriptPage.Of(_folder.List(channelId), t => t.Id, continuationToken));
    }

    public Task DeleteTranscriptAsync(string channelId, string conversationId)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);
        File.Delete(_folder.PathOf(channelId, conversationId));
        return Task.CompletedTask;
    }
}
