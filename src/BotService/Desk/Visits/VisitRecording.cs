using System.Security.Claims;
using Huiyin.AdminApi;
using Huiyin.AdminApi.Visits;
using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Staff;
using Huiyin.Transactions;
using Huiyin.Understanding;
using Huiyin.Visits;
using Huiyin.Visits.Links;

namespace Huiyin.Desk.Visits;

/// <summary>Writes down what was met at a door, within the areas of who was there.</summary>
internal sealed class VisitRecording(
    ITransactions transactions,
    VisitService visits,
    IVisitRepository ledger,
    IHouseholdRepository households,
    LinkCodes codes,
    ConcernReader reader,
    ConcernQueries concerns,
    IDialogContent content,
    TimeProvider time)
{
    public bool MayRecord(ClaimsPrincipal viewer) => StaffRoles.Acting.Contains(StaffPrincipal.ActorOf(viewer).Role);

    /// <summary>Null when there is no such household. Throws <see cref="StaffRefusedException"/> for one outside the viewer's areas.</summary>
    public async Task<Household?> FindHouseholdAsync(ITransaction transaction, string id, ClaimsPrincipal viewer, CancellationToken cancellationToken)
    {
        if (await households.FindAsync(transaction, id, cancellationToken) is not { } household)
        {
            return null;
        }

        VisitAccess.Of(viewer, content).Staff.RequireArea(household.Address.Area, "household");
        return household;
    }

    /// <summary>The same form again answers what was written down the first time, whatever it says now: compare.</summary>
    public Task<RecordedVisit> RecordAsync(VisitForm form, ClaimsPrincipal viewer, CancellationToken cancellationToken)
    {
        var by = StaffPrincipal.ActorOf(viewer);
        var visit = new NewVisit(
            form.Household ?? "",
            form.Outcome ?? throw new VisitRefusedException(VisitRefusal.Required, "outcome"),
            VisitedAt: time.GetUtcNow() - form.Waited,
            Remark: form.Remark,
            Concerns: [.. form.Concerns.Where(concern => concern.Words is not null).Select(concern => Noted(concern.Words!, concern.Category))],
            DeduplicationKey: form.Key is null ? null : $"desk-{by.Id}-{form.Key}");
        return transactions.WriteAsync(
            async (transaction, token) =>
            {
                _ = await FindHouseholdAsync(transaction, visit.HouseholdId, viewer, token) ?? throw new VisitRefusedException(VisitRefusal.UnknownHousehold, "household");
                return await visits.RecordAsync(transaction, visit, by, token);
            },
            cancellationToken);
    }

    /// <summary>Null when there is no such record. Throws <see cref="StaffRefusedException"/> for one outside the viewer's areas.</summary>
    public Task<KeptVisit?> ReadAsync(string visitId, ClaimsPrincipal viewer, CancellationToken cancellationToken) => transactions.ReadAsync<KeptVisit?>(
        async (transaction, token) =>
        {
            if (await ledger.FindAsync(transaction, visitId, token) is not { } visit || await FindHouseholdAsync(transaction, visit.HouseholdId, viewer, token) is not { } household)
            {
                return null;
            }

            List<Concern> filed = [];
            foreach (var id in await ledger.ConcernsAsync(transaction, visitId, token))
            {
                filed.Add((await concerns.FindAsync(transaction, id, token))!);
            }

            var others = await ledger.OfHouseholdAsync(transaction, visit.Campaign, visit.HouseholdId, token);
            return new KeptVisit(visit, household, filed, visit.Kind == VisitEventKind.Retracted || others.Any(other => other.Corrects == visit.Id));
        },
        cancellationToken);

    public Task<(string Code, DateTimeOffset ExpiresAt)> SlipAsync(string householdId, ClaimsPrincipal viewer, CancellationToken cancellationToken) => transactions.WriteAsync(
        async (transaction, token) =>
        {
            var household = await FindHouseholdAsync(transaction, householdId, viewer, token) ?? throw new VisitRefusedException(VisitRefusal.UnknownHousehold, "household");
            return await codes.MakeForHouseholdAsync(transaction, household.Id, StaffPrincipal.ActorOf(viewer), token);
        },
        cancellationToken);

    /// <summary>Takes a record back; answers the concerns that stay, for somebody has begun to work on them.</summary>
    public async Task<IReadOnlyList<Concern>> RetractAsync(KeptVisit kept, ClaimsPrincipal viewer, CancellationToken cancellationToken)
    {
        var taken = await transactions.WriteAsync(
            async (transaction, token) =>
            {
                _ = await FindHouseholdAsync(transaction, kept.Household.Id, viewer, token);
                return await visits.RetractAsync(transaction, kept.Visit.Id, null, StaffPrincipal.ActorOf(viewer), token);
            },
            cancellationToken);
        return [.. taken.Concerns.Where(concern => concern.Outcome != ConcernOutcome.Withdrawn)];
    }

    private NotedConcern Noted(string words, string? category)
    {
        var reading = reader.Read(words);
        var known = category is not null && content.Current.Taxonomy.TryFind(category, out _);
        return new NotedConcern(
            words,
            known ? category! : (reading.Category.Subcategory ?? reading.Category.Best).Code,
            Enum.Parse<ConcernKind>(reading.Kind.ToString()),
            reading.Locale ?? Locales.Chinese,
            Urgent: reading.Emergency is not null);
    }
}

/// <param name="Concerns">Filed with it.</param>
/// <param name="IsReplaced">Taken back or corrected since.</param>
internal sealed record KeptVisit(VisitEvent Visit, Household Household, IReadOnlyList<Concern> Concerns, bool IsReplaced);
