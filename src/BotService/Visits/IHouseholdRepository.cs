using Huiyin.Transactions;

namespace Huiyin.Visits;

internal interface IHouseholdRepository
{
    /// <summary>Passes over addresses that are there already; answers how many were new.</summary>
    Task<int> AddAsync(ITransaction transaction, IReadOnlyList<Household> households, CancellationToken cancellationToken);

    Task<Household?> FindAsync(ITransaction transaction, string householdId, CancellationToken cancellationToken);

    /// <summary>Of these addresses the ones that are in the register.</summary>
    Task<IReadOnlyList<Household>> FindAsync(ITransaction transaction, IReadOnlyCollection<HouseholdAddress> addresses, CancellationToken cancellationToken);

    /// <summary>By area, building, entrance and id; at most <paramref name="limit"/> behind the one with the id <paramref name="after"/>.</summary>
    Task<IReadOnlyList<Household>> ListAsync(ITransaction transaction, IReadOnlyCollection<string> areas, string? building, string? after, int limit, CancellationToken cancellationToken);

    /// <summary>How many there are in each area; areas without any are left out.</summary>
    Task<IReadOnlyDictionary<string, int>> CountByAreaAsync(ITransaction transaction, CancellationToken cancellationToken);

    /// <summary>The resident whose chat was linked first, with the others behind.</summary>
    Task<IReadOnlyList<string>> ResidentsAsync(ITransaction transaction, string householdId, CancellationToken cancellationToken);

    /// <summary>Does nothing when they are linked already.</summary>
    Task LinkAsync(ITransaction transaction, string householdId, string residentId, DateTimeOffset at, CancellationToken cancellationToken);
}
