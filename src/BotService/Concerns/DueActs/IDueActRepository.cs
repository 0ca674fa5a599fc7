using Huiyin.Transactions;

namespace Huiyin.Concerns.DueActs;

internal interface IDueActRepository
{
    /// <summary>Those of the acts whose time has come, longest due first, beginning after <paramref name="after"/>.</summary>
    Task<IReadOnlyList<DueAct>> DueAsync(ITransaction transaction, IReadOnlyList<NextAct> acts, DateTimeOffset now, DueAct? after, int limit, CancellationToken cancellationToken);

    /// <summary>When the next of the acts is due after <paramref name="now"/>; null when none is.</summary>
    Task<DateTimeOffset?> NextAsync(ITransaction transaction, IReadOnlyList<NextAct> acts, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>The concern, kept from other nodes until the transaction ends; null when another has it, or it is no longer due.</summary>
    Task<Concern?> ClaimAsync(ITransaction transaction, string concernId, DateTimeOffset now, CancellationToken cancellationToken);
}
