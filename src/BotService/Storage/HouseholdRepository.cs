using Dapper;
using Huiyin.Transactions;
using Huiyin.Visits;

namespace Huiyin.Storage;

internal sealed class HouseholdRepository(AddressSeal seal) : IHouseholdRepository
{
    private const string Columns = "id, area, building, entrance, room, created_at";

    public Task<int> AddAsync(ITransaction transaction, IReadOnlyList<Household> households, CancellationToken cancellationToken)
    {
        var rows = households.Select(household => new object?[]
        {
            household.Id,
            household.Address.Area,
            household.Address.Building,
            household.Address.Entrance,
            seal.Seal(household.Address.Room),
            seal.KeyOf(household.Address),
            household.CreatedAt,
        });
        return ManyRows.InsertAsync(transaction, "household (id, area, building, entrance, room, address_key, created_at)", [.. rows], "ON CONFLICT (address_key) DO NOTHING", cancellationToken);
    }

    public async Task<Household?> FindAsync(ITransaction transaction, string householdId, CancellationToken cancellationToken) =>
        (await ReadAsync(transaction, "WHERE id = @Id", new { Id = householdId }, cancellationToken)).SingleOrDefault();

    public Task<IReadOnlyList<Household>> FindAsync(ITransaction transaction, IReadOnlyCollection<HouseholdAddress> addresses, CancellationToken cancellationToken) =>
        addresses.Count == 0
            ? Task.FromResult<IReadOnlyList<Household>>([])
            : ReadAsync(transaction, $"WHERE {transaction.Dialect().Among("address_key", "Keys")}", new { Keys = addresses.Select(seal.KeyOf).ToArray() }, cancellationToken);

    public Task<IReadOnlyList<Household>> ListAsync(ITransaction transaction, IReadOnlyCollection<string> areas, string? building, string? after, int limit, CancellationToken cancellationToken) =>
        areas.Count == 0
            ? Task.FromResult<IReadOnlyList<Household>>([])
            : ReadAsync(
                transaction,
                $"""
                WHERE {transaction.Dialect().Among("area", "Areas")}
                    {(building is null ? "" : "AND building = @Building")}
                    {(after is null ? "" : "AND (area, building, entrance, id) > (SELECT area, building, entrance, id FROM household WHERE id = @After)")}
                ORDER BY area, building, entrance, id
                LIMIT @Limit
                """,
                new { Areas = areas.ToArray(), Building = building, After = after, Limit = limit },
                cancellationToken);

    public async Task<IReadOnlyDictionary<string, int>> CountByAreaAsync(ITransaction transaction, CancellationToken cancellationToken) =>
        (await transaction.Connection().QueryAsync<(string Area, int Count)>(new CommandDefinition(
            "SELECT area, count(*) FROM household GROUP BY area",
            cancellationToken: cancellationToken))).ToDictionary(row => row.Area, row => row.Count);

    public async Task<IReadOnlyList<string>> ResidentsAsync(ITransaction transaction, string householdId, CancellationToken cancellationToken) =>
    [
        .. await transaction.Connection().QueryAsync<string>(new CommandDefinition(
            "SELECT resident_id FROM household_resident WHERE household_id = @Id ORDER BY linked_at, resident_id",
            new { Id = householdId },
            cancellationToken: cancellationToken)),
    ];

    public Task LinkAsync(ITransaction transaction, string householdId, string residentId, DateTimeOffset at, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            """
            INSERT INTO household_resident (household_id, resident_id, linked_at) VALUES (@HouseholdId, @ResidentId, @At)
            ON CONFLICT (household_id, resident_id) DO NOTHING
            """,
            new { HouseholdId = householdId, ResidentId = residentId, At = at },
            cancellationToken: cancellationToken));

    private async Task<IReadOnlyList<Household>> ReadAsync(ITransaction transaction, string condition, object parameters, CancellationToken cancellationToken) =>
    [
        .. (await transaction.Connection().QueryAsync<HouseholdRow>(new CommandDefinition(
            $"SELECT {Columns} FROM household {condition}",
            parameters,
            cancellationToken: cancellationToken))).Select(row => row.ToHousehold(seal)),
    ];
}
