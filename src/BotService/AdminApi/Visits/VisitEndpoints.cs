using Huiyin.AdminApi.Idempotency;
using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Privacy.Access;
using Huiyin.Staff;
using Huiyin.Transactions;
using Huiyin.Understanding;
using Huiyin.Visits;
using Huiyin.Visits.Links;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huiyin.AdminApi.Visits;

/// <summary>Visits, households and codes, each within the caller's areas.</summary>
internal sealed class VisitEndpoints(
    ITransactions transactions,
    ApiWrites writes,
    VisitService visits,
    IVisitRepository ledger,
    IHouseholdRepository households,
    LinkCodes codes,
    DoorSights sights,
    ConcernReader reader,
    IDialogContent content)
{
    private const int MostRows = 200;

    public async Task<Ok<HouseholdPage>> HouseholdsAsync(string? area, string? building, string? after, int? limit, HttpContext http, CancellationToken cancellationToken)
    {
        var access = VisitAccess.Of(http.User, content);
        var rows = limit ?? 50;
        if (rows is < 1 or > MostRows)
        {
            throw ApiRefusal.Invalid("limit");
        }

        var found = await transactions.ReadAsync((transaction, token) => households.ListAsync(transaction, access.Seen(area), building, after, rows + 1, token), cancellationToken);
        List<Household> shown = [.. found.Take(rows)];
        await sights.NoteAsync(http.User, shown, AccessDoor.Api, cancellationToken);
        return TypedResults.Ok(new HouseholdPage(
            [.. shown.Select(household => HouseholdView.Of(household, access.ShowsRooms))],
            found.Count > rows ? found[rows - 1].Id : null));
    }

    public async Task<Ok<IReadOnlyList<VisitView>>> HistoryAsync(string household, string campaign, HttpContext http, CancellationToken cancellationToken)
    {
        var events = await transactions.ReadAsync(
            async (transaction, token) =>
            {
                await RequireAsync(transaction, household, http, token);
                return await ledger.OfHouseholdAsync(transaction, campaign, household, token);
            },
            cancellationToken);
        return TypedResults.Ok<IReadOnlyList<VisitView>>([.. events.Select(visit => View(visit, []))]);
    }

    public async Task<Ok<VisitView>> RecordAsync(VisitBody body, HttpContext http, CancellationToken cancellationToken)
    {
        var visit = new NewVisit(
            body.Household ?? throw ApiRefusal.Missing("household"),
            body.Outcome ?? throw ApiRefusal.Missing("outcome"),
            body.Campaign,
            body.VisitedAt,
            body.Remark,
            [.. (body.Concerns ?? []).Select(Noted)],
            body.Key);
        return TypedResults.Ok(await writes.RunPlainAsync(
            http,
            async (transaction, token) =>
            {
                await RequireAsync(transaction, visit.HouseholdId, http, token);
                var recorded = await visits.RecordAsync(transaction, visit, StaffPrincipal.ActorOf(http.User), token);
                return View(recorded.Visit, recorded.Concerns);
            },
            cancellationToken));
    }

    public async Task<Ok<VisitView>> CorrectAsync(string visit, CorrectionBody body, HttpContext http, CancellationToken cancellationToken)
    {
        return TypedResults.Ok(await writes.RunPlainAsync(
            http,
            async (transaction, token) =>
            {
                var wrong = await ledger.FindAsync(transaction, visit, token) ?? throw ApiRefusal.NotFound(visit.Length <= 40 ? visit : visit[..40]);
                VisitAccess.Of(http.User, content).Staff.RequireArea(wrong.Area, "visit");
                var by = StaffPrincipal.ActorOf(http.User);
                var corrected = body.Outcome is { } outcome
                    ? await visits.CorrectAsync(transaction, visit, outcome, body.VisitedAt, body.Remark, by, token)
                    : await visits.RetractAsync(transaction, visit, body.Remark, by, token);
                return View(corrected.Visit, corrected.Concerns);
            },
            cancellationToken));
    }

    public async Task<Ok<CodeView>> SlipAsync(string household, HttpContext http, CancellationToken cancellationToken)
    {
        var (code, expires) = await transactions.WriteAsync(
            async (transaction, token) =>
            {
                await RequireAsync(transaction, household, http, token);
                return await codes.MakeForHouseholdAsync(transaction, household, StaffPrincipal.ActorOf(http.User), token);
            },
            cancellationToken);
        return TypedResults.Ok(new CodeView(code, expires));
    }

    public async Task<Ok<CodeView>> ChatCodeAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var account = StaffPrincipal.AccountOf(http.User) ?? throw new ApiRefusal(StatusCodes.Status403Forbidden, "forbidden");
        var (code, expires) = await transactions.WriteAsync((transaction, token) => codes.MakeForStaffAsync(transaction, account, token), cancellationToken);
        return TypedResults.Ok(new CodeView(code, expires));
    }

    private async Task RequireAsync(ITransaction transaction, string household, HttpContext http, CancellationToken cancellationToken)
    {
        var found = await households.FindAsync(transaction, household, cancellationToken) ?? throw ApiRefusal.NotFound(household.Length <= 40 ? household : household[..40]);
        VisitAccess.Of(http.User, content).Staff.RequireArea(found.Address.Area, "household");
    }

    private NotedConcern Noted(NotedConcernBody? body, int index)
    {
        var words = body?.Text ?? throw ApiRefusal.Missing($"concerns[{index}].text");
        var reading = reader.Read(words);
        if (body.Category is { Length: > 0 } given && !content.Current.Taxonomy.TryFind(given, out _))
        {
            throw ApiRefusal.Invalid($"concerns[{index}].category");
        }

        return new NotedConcern(
            words,
            body.Category is { Length: > 0 } category ? category : (reading.Category.Subcategory ?? reading.Category.Best).Code,
            Enum.Parse<ConcernKind>(reading.Kind.ToString()),
            reading.Locale ?? Locales.Chinese,
            Urgent: reading.Emergency is not null);
    }

    private static VisitView View(VisitEvent visit, IReadOnlyList<Concern> concerns) => new(
        visit.Id,
        visit.Campaign,
        visit.HouseholdId,
        visit.Area,
        visit.Kind,
        visit.Outcome,
        visit.VisitedAt,
        visit.RecordedAt,
        visit.By.Name,
        visit.Corrects,
        visit.Remark,
        [.. concerns.Select(concern => ConcernNumber.Format(concern.Number))]);
}
