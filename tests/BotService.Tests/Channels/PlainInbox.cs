using Huiyin.Bot;
using Huiyin.Transactions;

namespace Huiyin.Channels;

/// <summary>Stores what comes in and wakes nobody.</summary>
internal sealed class PlainInbox(IInboxRepository inbox) : IInbox
{
    public Task<bool> AcceptAsync(ITransaction transaction, InboundActivity activity, CancellationToken cancellationToken) =>
        inbox.AddAsync(transaction, activity, cancellationToken);
}
