using Huiyin.Transactions;

namespace Huiyin.Scheduling;

/// <summary>The work of a period, in steps. What a step writes commits together with how far the work has come.</summary>
internal interface IPeriodicWork
{
    /// <param name="transaction">In which the run is locked: no other node works on it at the same time.</param>
    /// <param name="position">Where the last step ended; null before the first.</param>
    /// <param name="cancellationToken">Ends the work; the step is rolled back.</param>
    Task<WorkStep> StepAsync(ITransaction transaction, string? position, CancellationToken cancellationToken);
}

/// <param name="Position">Where the next step begins.</param>
/// <param name="Count">How many things, such as messages, it did.</param>
/// <param name="IsLast">Nothing is left.</param>
internal sealed record WorkStep(string? Position, int Count, bool IsLast);
