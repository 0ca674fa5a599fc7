using Huiyin.Transactions;

namespace Huiyin.Concerns.DueActs;

/// <summary>Does what is due with one kind of act. One handler per act; an act without one is left alone by the sweep.</summary>
internal interface IDueActHandler
{
    NextAct Act { get; }

    /// <summary>
    /// Writes events into the transaction that end the act or give it a later time (<see cref="ConcernEventData.NextActDue"/>): what is left as
    /// it was would be due again at once. Which stages were done already says the concern (<see cref="Concern.ActStage"/>).
    /// </summary>
    /// <param name="transaction">In which the concern is claimed: no other node has it.</param>
    /// <param name="due">As it is now, <see cref="Concern.WakeAt"/> reached.</param>
    /// <param name="cancellationToken">Ends the work; the transaction is rolled back.</param>
    Task HandleAsync(ITransaction transaction, Concern due, CancellationToken cancellationToken);
}
