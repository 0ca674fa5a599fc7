using Huiyin.Transactions;

namespace Huiyin.DirectLine.Streaming;

/// <summary>The sockets that are open on this node, by conversation.</summary>
internal sealed class OpenStreams : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<StreamSubscription>> _byConversation = new(StringComparer.Ordinal);
    private readonly IDisposable _history;
    private readonly IDisposable _typing;

    public OpenStreams(IWakeUps wakeUps)
    {
        _history = wakeUps.Subscribe(ConversationSignals.HistoryTopic, Wake);
        _typing = wakeUps.Subscribe(ConversationSignals.TypingTopic, detail => Show(TypingNotice.Read(detail)));
    }

    public StreamSubscription Open(string conversationId)
    {
        var subscription = new StreamSubscription(() => Close(conversationId));
        lock (_gate)
        {
            if (!_byConversation.TryGetValue(conversationId, out var open))
            {
                _byConversation[conversationId] = open = [];
            }

            open.Add(subscription);
        }

        return subscription;
    }

    public void Dispose()
    {
        _history.Dispose();
        _typing.Dispose();
    }

    private void Wake(string conversationId)
    {
        foreach (var subscription in Of(conversationId))
        {
            subscription.Wake();
        }
    }

    private void Show(TypingNotice? notice)
    {
        if (notice is null)
        {
            return;
        }

        foreach (var subscription in Of(notice.ConversationId))
        {
            subscription.Show(notice.Payload);
        }
    }

    private StreamSubscription[] Of(string conversationId)
    {
        lock (_gate)
        {
            return _byConversation.TryGetValue(conversationId, out var open) ? [.. open] : [];
        }
    }

    private void Close(string conversationId)
    {
        lock (_gate)
        {
            var open = _byConversation[conversationId];
            open.RemoveAll(subscription => subscription.IsClosed);
            if (open.Count == 0)
            {
                _byConversation.Remove(conversationId);
            }
        }
    }
}
