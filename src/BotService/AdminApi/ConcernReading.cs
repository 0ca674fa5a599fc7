using System.Security.Claims;
using Huiyin.AdminApi.Contracts;
using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Staff;
using Huiyin.Transactions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huiyin.AdminApi;

internal sealed class ConcernReading(ITransactions transactions, ConcernQueries queries, ConcernAccess concernAccess, IAttachmentRepository attachments, IDialogContent content)
{
    public async Task<Ok<ConcernList>> ListAsync(ConcernQueryParameters parameters, ClaimsPrincipal caller, CancellationToken cancellationToken)
    {
        var access = AccessOf(caller);
        var filter = parameters.ToFilter() with { Visibility = access.Visibility };
        if (filter.Area is { } area)
        {
            access.RequireArea(area, "area");
        }

        var page = await transactions.ReadAsync((transaction, token) => queries.ListAsync(transaction, filter, token), cancellationToken);
        return TypedResults.Ok(new ConcernList([.. page.Items.Select(ConcernSummary.Of)], page.NextCursor));
    }

    public async Task<Ok<ConcernDetail>> GetAsync(string concern, HttpResponse response, ClaimsPrincipal caller, CancellationToken cancellationToken)
    {
        var (found, files) = await transactions.ReadAsync(
            async (transaction, token) =>
            {
                var known = await FindAsync(transaction, concern, AccessOf(caller), token);
                return (known, await attachments.OfConcernAsync(transaction, known.Id, token));
            },
            cancellationToken);
        ConcernETag.Set(response, found);
        var routing = RoutingView.Of(found, content.Current, ApiLanguage.Of(response.HttpContext.Request));
        return TypedResults.Ok(ConcernDetail.Of(found, files, StaffPrincipal.ActorOf(caller)) with { Routing = routing });
    }

    public async Task<Ok<IReadOnlyList<EventView>>> EventsAsync(string concern, ClaimsPrincipal caller, CancellationToken cancellationToken)
    {
        var events = await transactions.ReadAsync(
            async (transaction, token) => await queries.EventsAsync(transaction, (await FindAsync(transaction, concern, AccessOf(caller), token)).Id, token),
            cancellationToken);
        return TypedResults.Ok<IReadOnlyList<EventView>>([.. events.Select(EventView.Of)]);
    }

    public StaffAccess AccessOf(ClaimsPrincipal caller) => StaffAccess.Of(StaffPrincipal.MemberOf(caller), content.Current.Areas);

    /// <summary>By id or by number, as it stands on the slip; what lies outside <paramref name="access"/> is refused.</summary>
    public async Task<Concern> FindAsync(ITransaction transaction, string idOrNumber, StaffAccess access, CancellationToken cancellationToken)
    {
        var concern = (idOrNumber.Length == 32 && !idOrNumber.Contains('\0') ? await queries.FindAsync(transaction, idOrNumber, cancellationToken) : null)
            ?? await queries.FindByNumberAsync(transaction, idOrNumber, cancellationToken)
            ?? throw ApiRefusal.NotFound(idOrNumber.Length <= 40 ? idOrNumber : idOrNumber[..40]);
        await concernAccess.RequireAsync(transaction, concern, access, cancellationToken);
        return concern;
    }
}
