using Huiyin.AdminApi;
using Huiyin.Staff;

namespace Huiyin.Desk;

/// <summary>Photos and files for the pages, with the same rights as through the API.</summary>
internal static class DeskFiles
{
    public static async Task<IResult> SendAsync(AttachmentEndpoints attachments, HttpContext http, string id, CancellationToken cancellationToken)
    {
        try
        {
            return await attachments.DownloadAsync(id, http.User, cancellationToken);
        }
        catch (Exception refused) when (refused is ApiRefusal or StaffRefusedException)
        {
            return Results.NotFound();
        }
    }
}
