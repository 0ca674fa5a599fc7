using Huiyin.Concerns;
using Huiyin.Transactions;

namespace Huiyin.Desk.Worklists;

internal interface IWorklistRepository
{
    /// <summary>How many are in each list, as far as <paramref name="most"/>: beyond that a number helps nobody, and counting costs.</summary>
    Task<IReadOnlyDictionary<Worklist, int>> CountAsync(ITransaction transaction, WorklistView view, int most, CancellationToken cancellationToken);

    /// <summary>The most pressing first; behind <paramref name="after"/> where given.</summary>
    Task<IReadOnlyList<Concern>> ListAsync(ITransaction transaction, Worklist list, WorklistView view, PlaceInList? after, int limit, CancellationToken cancellationToken);
}

/// <param name="Visibility">Whose concerns.</param>
/// <param name="Now">What is due before is overdue.</param>
/// <param name="EndOfDay">Midnight in the district.</param>
internal sealed record WorklistView(ConcernVisibility Visibility, DateTimeOffset Now, DateTimeOffset EndOfDay);
