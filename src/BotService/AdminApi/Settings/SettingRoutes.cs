using Huiyin.Concerns;
using Huiyin.Settings.Sheets;
using Huiyin.Staff;
using Huiyin.Staff.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Huiyin.AdminApi.Settings;

internal static class SettingRoutes
{
    public static void MapSettings(this IEndpointRouteBuilder api)
    {
        var settings = api.MapGroup("").WithTags("settings").Needs(StaffScopes.Admin, ActorRole.Administrator);
        settings.MapGet("/settings", (SettingEndpoints endpoints, CancellationToken cancellationToken) => endpoints.ListAsync(cancellationToken))
            .WithName("ListSettings").WithSummary("What can be changed while the service runs, and which version counts").Refuses(403);
        settings.MapGet("/settings/{kind}", (SettingEndpoints endpoints, string kind, HttpContext http, CancellationToken cancellationToken) => endpoints.GetAsync(kind, http, cancellationToken))
            .WithName("GetSetting").WithSummary("The text that counts now").Refuses(403, 404);
        settings.MapPut("/settings/{kind}", (SettingEndpoints endpoints, string kind, SettingRequest body, HttpContext http, CancellationToken cancellationToken) => endpoints.ChangeAsync(kind, body, http, cancellationToken))
            .WithName("ChangeSetting").WithSummary("Let another text count, once the whole content with it is right").WithMetadata(NeedsIfMatch.Instance)
            .Refuses(400, 403, 404, 412, 413, 415, 428);
        settings.MapDelete("/settings/{kind}", (SettingEndpoints endpoints, string kind, HttpContext http, CancellationToken cancellationToken) => endpoints.RevertAsync(kind, http, cancellationToken))
            .WithName("RevertSetting").WithSummary("Go back to the file in the folder; the versions stay in the history").WithMetadata(NeedsIfMatch.Instance)
            .Refuses(400, 403, 404, 412, 428);
        settings.MapGet("/settings/{kind}/history", (SettingEndpoints endpoints, string kind, CancellationToken cancellationToken) => endpoints.HistoryAsync(kind, cancellationToken))
            .WithName("ListSettingVersions").WithSummary("All versions, newest first").Refuses(403, 404);
        settings.MapGet("/sheets", (SettingEndpoints endpoints) => endpoints.Sheets())
            .WithName("ListSheets").WithSummary("Settings that can be kept in a spreadsheet").Refuses(403);
        settings.MapGet("/sheets/{sheet}", (SettingEndpoints endpoints, string sheet, string? encoding, HttpContext http) => endpoints.Export(sheet, encoding, http.Request))
            .WithName("ExportSheet").WithSummary("A setting as CSV, in UTF-8 with a mark or gb18030").Produces<byte[]>(StatusCodes.Status200OK, "text/csv").Refuses(400, 403, 404);
        settings.MapPut("/sheets/{sheet}", (SettingEndpoints endpoints, SettingProblems problems, string sheet, HttpContext http, CancellationToken cancellationToken) => endpoints.ImportAsync(sheet, http, problems, cancellationToken))
            .WithName("ImportSheet").WithSummary("Take a CSV file as the setting: all of it, or nothing")
            .WithMetadata(new RequestSizeLimitAttribute(SheetFile.LargestFile)).Accepts<byte[]>("text/csv", "application/octet-stream").Refuses(400, 403, 404, 412, 413, 415);
    }
}
