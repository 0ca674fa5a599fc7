using System.Globalization;
using Huiyin.AdminApi.Idempotency;
using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Privacy.Access;
using Huiyin.Staff;
using Huiyin.Transactions;
using Huiyin.Visits;
using Huiyin.Visits.Import;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huiyin.AdminApi.Visits;

/// <summary>Campaigns, how far they have come and whom to call on next; and the register of households.</summary>
internal sealed class CampaignEndpoints(
    ITransactions transactions,
    ApiWrites writes,
    ICampaignRepository campaigns,
    CampaignService service,
    CoverageReading coverage,
    DayPlanning planning,
    HouseholdImport import,
    DoorSights sights,
    IDialogContent content,
    DistrictTime district)
{
    public async Task<Ok<IReadOnlyList<CampaignView>>> ListAsync(CancellationToken cancellationToken) =>
        TypedResults.Ok<IReadOnlyList<CampaignView>>([.. (await transactions.ReadAsync(campaigns.ListAsync, cancellationToken)).Select(CampaignView.Of)]);

    public async Task<Ok<CampaignView>> AddAsync(CampaignBody body, HttpContext http, CancellationToken cancellationToken)
    {
        var campaign = Read(body, body.Code);
        RequireAreas(campaign, http);
        return TypedResults.Ok(await writes.RunPlainAsync(
            http,
            async (transaction, token) => CampaignView.Of(await service.AddAsync(transaction, campaign, StaffPrincipal.ActorOf(http.User), token)),
            cancellationToken));
    }

    public async Task<Ok<CampaignView>> ChangeAsync(string code, CampaignBody body, HttpContext http, CancellationToken cancellationToken)
    {
        var campaign = Read(body, code);
        var version = body.Version ?? throw ApiRefusal.Missing("version");
        RequireAreas(campaign, http);
        return TypedResults.Ok(CampaignView.Of(await transactions.WriteAsync(
            async (transaction, token) =>
            {
                if (await campaigns.FindAsync(transaction, code, token) is { } before)
                {
                    RequireAreas(before, http);
                }

                return await service.ChangeAsync(transaction, campaign, version, StaffPrincipal.ActorOf(http.User), token);
            },
            cancellationToken)));
    }

    public async Task<Ok<CoverageView>> CoverageAsync(string code, HttpContext http, CancellationToken cancellationToken)
    {
        var within = VisitAccess.Of(http.User, content).Within;
        var read = await transactions.ReadAsync((transaction, token) => coverage.ReadAsync(transaction, code, within, token), cancellationToken);
        return TypedResults.Ok(new CoverageView(CampaignView.Of(read.Campaign), read.Target, read.Visited, read.Percentage, read.Areas, read.Days));
    }

    public async Task<Ok<PlanView>> PlanAsync(string code, string? day, string? area, int? teams, int? perTeam, HttpContext http, CancellationToken cancellationToken)
    {
        var access = VisitAccess.Of(http.User, content);
        if (teams is < 1 or > DayPlanning.MostTeams || perTeam is < 1 or > 1000)
        {
            throw ApiRefusal.Invalid(perTeam is < 1 or > 1000 ? "perTeam" : "teams");
        }

        var date = string.IsNullOrEmpty(day) ? district.Today.AddDays(1)
            : DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var given) ? given
            : throw ApiRefusal.Invalid("day");
        var plan = await transactions.ReadAsync((transaction, token) => planning.PlanAsync(transaction, code, date, access.Seen(area), teams ?? 1, perTeam, token), cancellationToken);
        await sights.NoteAsync(http.User, plan.Teams.SelectMany(team => team.Visits).Select(visit => visit.Household), AccessDoor.Api, cancellationToken);
        return TypedResults.Ok(new PlanView(plan.Day, plan.Left, plan.Quota, [.. plan.Teams.Select(team => new TeamView(
            team.Number,
            [.. team.Visits.Select(visit => new PlannedView(HouseholdView.Of(visit.Household, access.ShowsRooms), visit.State?.Outcome, visit.State?.Attempts ?? 0, visit.Time))]))]));
    }

    /// <summary>The body is the file.</summary>
    public async Task<Results<Ok<ImportView>, ProblemHttpResult>> ImportAsync(HttpContext http, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        await http.Request.Body.CopyToAsync(buffer, cancellationToken);
        var file = HouseholdFile.Read(buffer.GetBuffer().AsSpan(0, (int)buffer.Length), content.Current.Areas);
        var access = VisitAccess.Of(http.User, content).Staff;
        foreach (var area in file.Addresses.Select(address => address.Area).Distinct(StringComparer.Ordinal))
        {
            access.RequireArea(area, "area");
        }

        var result = await transactions.WriteAsync((transaction, token) => import.ImportAsync(transaction, file, null, token), cancellationToken);
        if (result.Findings.Count == 0)
        {
            return TypedResults.Ok(new ImportView(result.Added, result.Known));
        }

        var (prompts, locale) = (content.Current.Prompts, ApiLanguage.Of(http.Request));
        return TypedResults.Problem(
            prompts.Text("visits.import.nothing", locale, ("count", result.Findings.Count)),
            http.Request.Path,
            StatusCodes.Status400BadRequest,
            prompts.Text("api.invalid-value.title", locale),
            "urn:huiyin:problem:invalid-file",
            new Dictionary<string, object?> { ["findings"] = result.Findings.Select(finding => new { line = finding.Line, code = finding.Key, text = finding.Say(prompts, locale) }).ToList() });
    }

    // An area that there is not is the service's to refuse.
    private void RequireAreas(Campaign campaign, HttpContext http)
    {
        var access = VisitAccess.Of(http.User, content).Staff;
        foreach (var part in campaign.Areas.Where(part => content.Current.Areas.IsKnown(part.Area)))
        {
            access.RequireArea(part.Area, "areas");
        }
    }

    private static Campaign Read(CampaignBody body, string? code) => new()
    {
        Code = code ?? throw ApiRefusal.Missing("code"),
        Name = new LocalizedText(body.Name ?? throw ApiRefusal.Missing("name"), body.NameEn ?? throw ApiRefusal.Missing("nameEn")),
        StartsOn = body.StartsOn ?? throw ApiRefusal.Missing("startsOn"),
        EndsOn = body.EndsOn ?? throw ApiRefusal.Missing("endsOn"),
        Areas = [.. (body.Areas ?? throw ApiRefusal.Missing("areas")).Select((part, index) => new CampaignArea(
            part?.Area ?? throw ApiRefusal.Missing($"areas[{index}].area"),
            part.Target,
            part.Unit ?? throw ApiRefusal.Missing($"areas[{index}].unit")))],
    };
}
