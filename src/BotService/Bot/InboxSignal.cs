using System.Threading.Channels;
using Huiyin.Outbox;

namespace Huiyin.Bot;

/// <summary>Tells the turn processor, in memory and after the commit, which conversations have something waiting.</summary>
internal sealed class InboxSignal
{
    private readonly Channel<ConversationKey> _waiting = Channel.CreateUnbounded<ConversationKey>(new UnboundedChannelOptions { SingleReader = true });

    public void Wake(ConversationKey conversation) => _waiting.Writer.TryWrite(conversation);

    public IAsyncEnumerable<ConversationKey> ReadAllAsync(CancellationToken cancellationToken) => _waiting.Reader.ReadAllAsync(cancellationToken);
}
