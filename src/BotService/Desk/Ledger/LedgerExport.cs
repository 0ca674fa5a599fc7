using Huiyin.AdminApi;
using Huiyin.AdminApi.Export;
using Huiyin.Concerns;
using Huiyin.Staff;

namespace Huiyin.Desk.Ledger;

/// <summary>What the ledger's filter finds, for a spreadsheet: the API's export with the session's rights, in the page's language.</summary>
internal static class LedgerExport
{
    public static async Task<IResult> SendAsync(HttpContext http, ConcernExport export, DistrictTime district, CancellationToken cancellationToken)
    {
        try
        {
            http.Request.Headers.AcceptLanguage = DeskLanguage.Of(http);
            await export.WriteCsvAsync((LedgerQuery.Of(http.Request.Query) with { Cursor = null, List = null }).ToParameters(district), personal: null, http, cancellationToken);
            return Results.Empty;
        }
        catch (StaffRefusedException)
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }
        catch (ApiRefusal refused)
        {
            return Results.StatusCode(refused.Status);
        }
    }
}
