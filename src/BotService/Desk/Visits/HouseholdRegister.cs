using Huiyin.AdminApi.Visits;
using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Staff;
using Huiyin.Transactions;
using Huiyin.Visits;
using Huiyin.Visits.Import;

namespace Huiyin.Desk.Visits;

/// <summary>The register of households as its pages read and write it, within the viewer's areas.</summary>
internal sealed class HouseholdRegister(ITransactions transactions, IHouseholdRepository households, HouseholdImport import, IDialogContent content, DeskText text, TimeProvider time)
{
    public const int Shown = 50;

    public static bool MayImport(ActorRole role) => role is ActorRole.Supervisor or ActorRole.Administrator;

    public Task<(IReadOnlyList<Household> Items, string? Next)> ListAsync(VisitAccess access, string? area, string? building, string? after, CancellationToken cancellationToken)
    {
        var seen = access.Seen(area);
        return transactions.ReadAsync(
            async (transaction, token) =>
            {
                var found = await households.ListAsync(transaction, seen, building is null ? null : HouseholdAddress.Of("", building, null, null).Building, after, Shown + 1, token);
                return ((IReadOnlyList<Household>)[.. found.Take(Shown)], found.Count > Shown ? found[Shown - 1].Id : null);
            },
            cancellationToken);
    }

    /// <summary>The household, whether it is new; or why it cannot be.</summary>
    public async Task<(Household? Household, bool IsNew, string? Problem)> AddAsync(VisitAccess access, string? area, string? building, string? entrance, string? room, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(area) || !content.Current.Areas.IsKnown(area))
        {
            return (null, false, text["desk.households.area-missing"]);
        }

        access.Staff.RequireArea(area, "area");
        var address = HouseholdAddress.Of(area, building, entrance, room);
        if (address.Room.Length == 0 || new[] { address.Building, address.Entrance, address.Room }.Any(part => part.Length > HouseholdAddress.LongestPart))
        {
            return (null, false, address.Room.Length == 0 ? text["desk.households.room-missing"] : text.Say("desk.households.too-long", ("limit", HouseholdAddress.LongestPart)));
        }

        var now = time.GetUtcNow();
        return await transactions.WriteAsync(
            async (transaction, token) =>
            {
                var added = await households.AddAsync(transaction, [new Household { Id = Guid.CreateVersion7(now).ToString("N"), Address = address, CreatedAt = now }], token);
                return ((await households.FindAsync(transaction, [address], token)).Single(), added == 1, (string?)null);
            },
            cancellationToken);
    }

    /// <summary>What was taken in, or every line that is to be mended.</summary>
    public async Task<(ImportResult? Result, IReadOnlyList<string> Problems)> ImportAsync(VisitAccess access, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var file = HouseholdFile.Read(bytes.Span, content.Current.Areas);
        var foreign = file.Addresses.Select(address => address.Area).Distinct().Where(area => !access.Staff.Visibility.SeesArea(area)).ToList();
        if (foreign.Count > 0)
        {
            return (null, [text.Say("desk.households.import.foreign", ("areas", string.Join(text["desk.list.and"], foreign.Take(5).Select(text.Area))))]);
        }

        var result = await transactions.WriteAsync((transaction, token) => import.ImportAsync(transaction, file, null, token), cancellationToken);
        return result.Findings.Count == 0
            ? (result, [])
            : (null, [text.Say("visits.import.nothing", ("count", result.Findings.Count)), .. result.Findings.Select(finding => finding.Say(content.Current.Prompts, text.Locale))]);
    }
}
