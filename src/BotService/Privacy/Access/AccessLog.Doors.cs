using System.Security.Claims;
using Huiyin.Staff;
using Huiyin.Transactions;

namespace Huiyin.Privacy.Access;

/// <summary>The doors of households. A list of them is one look: one entry for each area with their number, not one for each door.</summary>
internal sealed partial class AccessLog
{
    private static readonly string[] TheDoor = ["door"];

    public async Task NoteDoorsAsync(ClaimsPrincipal reader, IReadOnlyCollection<SeenDoor> doors, AccessDoor door, CancellationToken cancellationToken)
    {
        if (doors.Count == 0)
        {
            return;
        }

        var entries = EntriesOf(StaffPrincipal.MemberOf(reader), doors, door);
        var fresh = await transactions.ReadAsync((transaction, token) => FreshAsync(transaction, entries, token), cancellationToken);
        if (fresh.Count > 0)
        {
            await transactions.WriteAsync(
                async (transaction, token) =>
                {
                    await AppendAsync(transaction, fresh, token);
                    return true;
                },
                cancellationToken);
        }
    }

    /// <summary>The same within an act, whose answer names the doors.</summary>
    public async Task NoteDoorsAsync(ITransaction transaction, StaffMember reader, IReadOnlyCollection<SeenDoor> doors, AccessDoor door, CancellationToken cancellationToken) =>
        await AppendAsync(transaction, await FreshAsync(transaction, EntriesOf(reader, doors, door), cancellationToken), cancellationToken);

    private async Task AppendAsync(ITransaction transaction, IReadOnlyList<AccessEntry> fresh, CancellationToken cancellationToken)
    {
        foreach (var entry in fresh)
        {
            await entries.AppendAsync(transaction, entry, cancellationToken);
        }
    }

    private async Task<IReadOnlyList<AccessEntry>> FreshAsync(ITransaction transaction, IReadOnlyList<AccessEntry> seen, CancellationToken cancellationToken)
    {
        List<AccessEntry> fresh = [];
        foreach (var entry in seen)
        {
            // Which doors a list held is not kept: each look at one counts.
            if (entry.HouseholdId is null || !await entries.IsNotedAsync(transaction, entry, entry.At - SameReading, cancellationToken))
            {
                fresh.Add(entry);
            }
        }

        return fresh;
    }

    private List<AccessEntry> EntriesOf(StaffMember reader, IReadOnlyCollection<SeenDoor> doors, AccessDoor door) =>
    [
        .. doors
            .GroupBy(seen => seen.Area, StringComparer.Ordinal)
            .Select(seen => seen.Count() == 1
                ? By(reader, door, TheDoor, null) with { HouseholdId = seen.Single().HouseholdId, Area = seen.Key }
                : By(reader, door, TheDoor, null) with { Area = seen.Key, Rows = seen.Count() }),
    ];
}
