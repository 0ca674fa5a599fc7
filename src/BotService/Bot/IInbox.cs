using Huiyin.Transactions;

namespace Huiyin.Bot;

internal interface IInbox
{
    /// <summary>
    /// Stores the activity and, once committed, wakes the bot's turn for its conversation. Returns false when the same
    /// activity was stored before: acknowledge it again and do nothing.
    /// </summary>
    Task<bool> AcceptAsync(ITransaction transaction, InboundActivity activity, CancellationToken cancellationToken);
}
