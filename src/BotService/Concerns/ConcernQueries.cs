using Huiyin.Transactions;

namespace Huiyin.Concerns;

/// <summary>Reading the ledger; nothing here changes anything.</summary>
internal sealed class ConcernQueries(IConcernRepository concerns)
{
    public Task<Concern?> FindAsync(ITransaction transaction, string concernId, CancellationToken cancellationToken) =>
        concerns.FindAsync(transaction, concernId, cancellationToken);

    /// <summary>Takes the number as typed; null when it is none or unknown.</summary>
    public async Task<Concern?> FindByNumberAsync(ITransaction transaction, string typed, CancellationToken cancellationToken) =>
        ConcernNumber.TryParse(typed, out var number)
            ? await concerns.FindByNumberAsync(transaction, number, cancellationToken)
            : null;

    /// <summary>Reported or followed by the resident, newest first.</summary>
    public Task<IReadOnlyList<Concern>> OfResidentAsync(ITransaction transaction, string residentId, int limit, CancellationToken cancellationToken) =>
        concerns.OfResidentAsync(transaction, residentId, limit, cancellationToken);

    /// <summary>Rectified ones of which the resident has yet to say whether they are solved.</summary>
    public Task<IReadOnlyList<Concern>> AwaitingAnswerAsync(ITransaction transaction, string residentId, CancellationToken cancellationToken) =>
        concerns.AwaitingAnswerAsync(transaction, residentId, cancellationToken);

    /// <summary>Throws <see cref="ConcernRefusedException"/> naming <c>cursor</c> or <c>limit</c> when those are invalid.</summary>
    public Task<ConcernPage> ListAsync(ITransaction transaction, ConcernFilter filter, CancellationToken cancellationToken) =>
        filter.Limit is < 1 or > 200
            ? throw new ConcernRefusedException(Refusal.Invalid, "limit")
            : concerns.ListAsync(transaction, filter, cancellationToken);

    /// <summary>How many concerns the filter finds, counting no further than <paramref name="most"/>.</summary>
    public Task<int> CountAsync(ITransaction transaction, ConcernFilter filter, int most, CancellationToken cancellationToken) =>
        concerns.CountAsync(transaction, filter, most, cancellationToken);

    /// <summary>One of the units owns it, or did before it was passed on.</summary>
    public Task<bool> WasOwnedByAsync(ITransaction transaction, string concernId, IReadOnlyList<string> units, CancellationToken cancellationToken) =>
        concerns.WasOwnedByAsync(transaction, concernId, units, cancellationToken);

    public Task<IReadOnlyList<ConcernEvent>> EventsAsync(ITransaction transaction, string concernId, CancellationToken cancellationToken) =>
        concerns.EventsAsync(transaction, concernId, cancellationToken);
}
