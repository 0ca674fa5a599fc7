using Huiyin.AdminApi.Idempotency;
using Huiyin.Concerns;
using Huiyin.Staff;
using Huiyin.Staff.Authorization;
using Huiyin.Visits.Import;
using Microsoft.AspNetCore.Mvc;

namespace Huiyin.AdminApi.Visits;

internal static class VisitRoutes
{
    public static void MapVisits(this IEndpointRouteBuilder root)
    {
        var api = root.MapGroup("").WithTags("visits");
        api.MapGet("/campaigns", (CampaignEndpoints campaigns, CancellationToken cancellationToken) => campaigns.ListAsync(cancellationToken))
            .WithName("ListCampaigns").WithSummary("Campaigns of household visits, the latest first").Refuses(403);
        api.MapPost("/campaigns", (CampaignEndpoints campaigns, CampaignBody body, HttpContext http, CancellationToken cancellationToken) => campaigns.AddAsync(body, http, cancellationToken))
            .Needs(StaffScopes.Write, ActorRole.Supervisor, ActorRole.Administrator).WithName("AddCampaign").WithSummary("Set a campaign up").Refuses(400, 403, 409, 413, 415).Idempotent();
        api.MapPut("/campaigns/{code}", (CampaignEndpoints campaigns, string code, CampaignBody body, HttpContext http, CancellationToken cancellationToken) => campaigns.ChangeAsync(code, body, http, cancellationToken))
            .Needs(StaffScopes.Write, ActorRole.Supervisor, ActorRole.Administrator).WithName("ChangeCampaign").WithSummary("Replace its name, days and areas").Refuses(400, 403, 404, 412, 413, 415);
        api.MapGet("/campaigns/{code}/coverage", (CampaignEndpoints campaigns, string code, HttpContext http, CancellationToken cancellationToken) => campaigns.CoverageAsync(code, http, cancellationToken))
            .WithName("GetCoverage").WithSummary("How far it has come, by area and day, within the caller's areas").Refuses(400, 403, 404);
        api.MapGet("/campaigns/{code}/plan", (CampaignEndpoints campaigns, string code, [FromQuery] string? day, [FromQuery] string? area, [FromQuery] int? teams, [FromQuery] int? perTeam, HttpContext http, CancellationToken cancellationToken) => campaigns.PlanAsync(code, day, area, teams, perTeam, http, cancellationToken))
            .WithName("GetPlan").WithSummary("Whom to call on that day (tomorrow), building by building, for each team").Refuses(400, 403, 404);
        api.MapGet("/households", (VisitEndpoints visits, [FromQuery] string? area, [FromQuery] string? building, [FromQuery] string? after, [FromQuery] int? limit, HttpContext http, CancellationToken cancellationToken) => visits.HouseholdsAsync(area, building, after, limit, http, cancellationToken))
            .WithName("ListHouseholds").WithSummary("The register, a page at a time").Refuses(400, 403);
        api.MapPost("/households/import", (CampaignEndpoints campaigns, HttpContext http, CancellationToken cancellationToken) => campaigns.ImportAsync(http, cancellationToken))
            .Needs(StaffScopes.Write, ActorRole.Supervisor, ActorRole.Administrator).WithName("ImportHouseholds").WithSummary("Take a CSV file (area, building, unit, room) into the register, or nothing of it: the body is the file")
            .WithMetadata(new RequestSizeLimitAttribute(HouseholdFile.LargestFile)).Accepts<byte[]>("text/csv", "application/octet-stream").Refuses(400, 403, 413);
        api.MapGet("/households/{household}/visits", (VisitEndpoints visits, string household, [FromQuery] string campaign, HttpContext http, CancellationToken cancellationToken) => visits.HistoryAsync(household, campaign, http, cancellationToken))
            .WithName("ListVisits").WithSummary("All that was written down about a household in a campaign").Refuses(400, 403, 404);
        api.MapPost("/households/{household}/slip", (VisitEndpoints visits, string household, HttpContext http, CancellationToken cancellationToken) => visits.SlipAsync(household, http, cancellationToken))
            .Needs(StaffScopes.Write, StaffRoles.Acting).WithName("MakeSlip").WithSummary("A code on paper, by which the household links its chat").Refuses(403, 404);
        api.MapPost("/visits", (VisitEndpoints visits, VisitBody body, HttpContext http, CancellationToken cancellationToken) => visits.RecordAsync(body, http, cancellationToken))
            .Needs(StaffScopes.Write, StaffRoles.Acting).WithName("RecordVisit").WithSummary("Write down a visit with the concerns noted there").Refuses(400, 403, 404, 413, 415).Idempotent();
        api.MapPost("/visits/{visit}/correction", (VisitEndpoints visits, string visit, CorrectionBody body, HttpContext http, CancellationToken cancellationToken) => visits.CorrectAsync(visit, body, http, cancellationToken))
            .Needs(StaffScopes.Write, StaffRoles.Acting).WithName("CorrectVisit").WithSummary("Correct a visit, or take it back; what was written stays in the history").Refuses(400, 403, 404, 409, 413, 415).Idempotent();
        api.MapPost("/chat-code", (VisitEndpoints visits, HttpContext http, CancellationToken cancellationToken) => visits.ChatCodeAsync(http, cancellationToken))
            .Needs(StaffScopes.Write, StaffRoles.Acting).WithName("MakeChatCode").WithSummary("A code that links the caller's own chat with their account, for fifteen minutes").Refuses(403);
        api.MapGet("/return-visits", (ReturnVisitEndpoints visits, [FromQuery] bool? open, [FromQuery] int? limit, [FromQuery] int? offset, HttpContext http, CancellationToken cancellationToken) => visits.ListAsync(open, limit, offset, http, cancellationToken))
            .WithName("ListReturnVisits").WithSummary("Residents who have to be told in person, those due first").Refuses(400, 403);
        api.MapPost("/return-visits/{visit}/record", (ReturnVisitEndpoints visits, string visit, ReturnVisitBody body, HttpContext http, CancellationToken cancellationToken) => visits.RecordAsync(visit, body, http, cancellationToken))
            .Needs(StaffScopes.Write, StaffRoles.Acting).WithName("RecordReturnVisit").WithSummary("Told in person, not met, confirmed or disputed by the household").Refuses(400, 403, 404, 409, 413, 415).Idempotent();
    }
}
