using Huiyin.Outbox;
using Huiyin.Transactions;

namespace Huiyin.Summaries.Messages;

internal interface IStaffGroupRepository
{
    /// <summary>Adds it, or hands it over to who asks now.</summary>
    Task PutAsync(ITransaction transaction, StaffGroup group, string? unit, CancellationToken cancellationToken);

    /// <summary>False when it was not registered.</summary>
    Task<bool> RemoveAsync(ITransaction transaction, ConversationKey conversation, CancellationToken cancellationToken);

    /// <summary>Those whose conversation is open, in the order of channel and conversation.</summary>
    Task<IReadOnlyList<StaffGroup>> OpenAsync(ITransaction transaction, CancellationToken cancellationToken);
}
