using Huiyin.Transactions;

namespace Huiyin.Desk.Ledger;

internal interface IDeskViewRepository
{
    /// <summary>By name.</summary>
    Task<IReadOnlyList<DeskView>> OfMemberAsync(ITransaction transaction, string memberId, CancellationToken cancellationToken);

    /// <summary>Replaces the member's view of the same name.</summary>
    Task KeepAsync(ITransaction transaction, DeskView view, CancellationToken cancellationToken);

    Task ForgetAsync(ITransaction transaction, string memberId, string viewId, CancellationToken cancellationToken);
}
