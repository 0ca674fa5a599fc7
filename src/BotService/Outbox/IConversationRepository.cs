using Huiyin.Transactions;

namespace Huiyin.Outbox;

internal interface IConversationRepository
{
    Task<Conversation?> FindAsync(ITransaction transaction, ConversationKey key, CancellationToken cancellationToken);

    /// <summary>Remembers what came with an inbound message; reopens a closed or suspended conversation.</summary>
    Task RefreshAsync(ITransaction transaction, Conversation conversation, CancellationToken cancellationToken);

    Task SetLocaleAsync(ITransaction transaction, ConversationKey key, string locale, CancellationToken cancellationToken);

    Task SetStateAsync(ITransaction transaction, ConversationKey key, ConversationState state, CancellationToken cancellationToken);

    /// <summary>The resident's open conversation that was heard from last.</summary>
    Task<Conversation?> LatestOpenAsync(ITransaction transaction, string residentId, CancellationToken cancellationToken);
}
