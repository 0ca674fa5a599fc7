using System.ComponentModel;
using Huiyin.AdminApi.Contracts;
using Huiyin.AdminApi.Export;
using Huiyin.Staff;
using Huiyin.Staff.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Huiyin.AdminApi.Routes;

internal static class ExportRoutes
{
    public static RouteGroupBuilder MapExports(this RouteGroupBuilder api)
    {
        var exports = api.MapGroup("").WithTags("exports").Needs(StaffScopes.Export);
        exports.MapGet("/exports/concerns.csv", (ConcernExport export, [AsParameters] ConcernQueryParameters parameters, [FromQuery, Description(PersonalExport.Meaning)] string? personal, [FromQuery, Description(PersonalExport.WhyMeaning)] string? reason, HttpContext http, CancellationToken cancellationToken) =>
                export.WriteCsvAsync(parameters, PersonalExport.Of(personal, reason, http.User), http, cancellationToken))
            .WithName("ExportCsv").WithSummary("All that the filters find, for a spreadsheet, in the caller's language")
            .WithDescription("Streams as many lines as the header X-Total-Count says, so that a caller can show how far it has come; a stream that ends early is broken off, not closed.")
            .Produces<string>(StatusCodes.Status200OK, "text/csv").Refuses(400, 403, 404);
        exports.MapGet("/exports/concerns.ndjson", (ConcernExport export, [AsParameters] ConcernQueryParameters parameters, [FromQuery, Description(PersonalExport.Meaning)] string? personal, [FromQuery, Description(PersonalExport.WhyMeaning)] string? reason, HttpContext http, CancellationToken cancellationToken) =>
                export.WriteNdjsonAsync(parameters, PersonalExport.Of(personal, reason, http.User), http, cancellationToken))
            .WithName("ExportNdjson").WithSummary("All that the filters find, one JSON object a line, as in the list")
            .WithDescription("Streams as many lines as the header X-Total-Count says, so that a caller can show how far it has come; a stream that ends early is broken off, not closed.")
            .Produces<ConcernSummary>(StatusCodes.Status200OK, "application/x-ndjson").Refuses(400, 403, 404);
        return api;
    }
}
