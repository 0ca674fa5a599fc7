using System.Security.Claims;
using Huiyin.AdminApi.Contracts;
using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Privacy.Access;
using Huiyin.Privacy.Masking;
using Huiyin.Staff;
using Huiyin.Transactions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huiyin.AdminApi;

internal sealed class ConcernReading(ITransactions transactions, ConcernQueries queries, ConcernAccess concernAccess, IAttachmentRepository attachments, AccessLog accesses, IDialogContent content, TimeProvider time)
{
    private const int MostCounted = 10_000;

    // Who a concern's reporter is otherwise, only those see who answer for more than one matter.
    private static readonly ActorRole[] SeeReporters = [ActorRole.UnitHead, ActorRole.Supervisor, ActorRole.Administrator];

    public async Task<Ok<ConcernList>> ListAsync(ConcernQueryParameters parameters, ClaimsPrincipal caller, CancellationToken cancellationToken)
    {
        var given = Known(ListPlace.Read(parameters));
        var (page, count) = await transactions.ReadAsync(
            async (transaction, token) =>
            {
                var filter = await FilterAsync(transaction, given, caller, token);
                var found = await queries.ListAsync(transaction, filter, token);
                return (found, parameters.WantsCount ? await queries.CountAsync(transaction, filter, MostCounted + 1, token) : (int?)null);
            },
            cancellationToken);
        return TypedResults.Ok(new ConcernList(
            [.. page.Items.Select(ConcernSummary.Of)],
            ListPlace.Write(parameters, page.NextCursor),
            count is { } counted ? new ConcernCount(Math.Min(counted, MostCounted), counted <= MostCounted) : null));
    }

    /// <summary>A code that there is not finds nothing, which looks like an answer.</summary>
    /// <exception cref="ApiRefusal">Names the area, unit or category that is unknown.</exception>
    public ConcernQueryParameters Known(ConcernQueryParameters parameters)
    {
        var current = content.Current;
        if (ConcernQueryParameters.Blank(parameters.Area) is { } area && !current.Areas.IsKnown(area))
        {
            throw ApiRefusal.Invalid("area");
        }

        if (ConcernQueryParameters.Blank(parameters.Unit) is { } unit && !current.Units.TryFind(unit, out _))
        {
            throw new ApiRefusal(StatusCodes.Status400BadRequest, "invalid-value", "unit", ("field", "unit"), ("allowed", string.Join(", ", current.Units.All.Select(known => known.Code))));
        }

        return ConcernQueryParameters.Blank(parameters.Category) is { } category && !current.Taxonomy.TryFind(category, out _)
            ? throw new ApiRefusal(StatusCodes.Status400BadRequest, "invalid-value", "category", ("field", "category"), ("allowed", string.Join(", ", current.Taxonomy.Top.Select(known => known.Code))))
            : parameters;
    }

    public async Task<ConcernFilter> FilterAsync(ITransaction transaction, ConcernQueryParameters parameters, ClaimsPrincipal caller, CancellationToken cancellationToken)
    {
        var access = AccessOf(caller);
        var filter = parameters.ToFilter(content.Current.Areas, access.Member.Id, time.GetUtcNow()) with { Visibility = access.Visibility };
        if (ConcernQueryParameters.Blank(parameters.Area) is { } area)
        {
            access.RequireArea(area, "area");
        }

        if (ConcernQueryParameters.Blank(parameters.SameReporterAs) is { } other)
        {
            filter = SeeReporters.Contains(access.Member.Role)
                ? filter with { ReporterId = (await NamedAsync(transaction, other, "sameReporterAs", access, cancellationToken)).ReporterId }
                : throw StaffRefusedException.MissingRole("sameReporterAs", SeeReporters);
        }

        return ConcernQueryParameters.Blank(parameters.Parent) is { } parent
            ? filter with { ParentId = (await NamedAsync(transaction, parent, "parent", access, cancellationToken)).Id }
            : filter;
    }

    public async Task<Results<Ok<ConcernDetail>, StatusCodeHttpResult>> GetAsync(string concern, HttpContext http, CancellationToken cancellationToken)
    {
        var (found, files) = await transactions.ReadAsync(
            async (transaction, token) =>
            {
                var known = await FindAsync(transaction, concern, AccessOf(http.User), token);
                return (known, await attachments.OfConcernAsync(transaction, known.Id, token));
            },
            cancellationToken);
        ConcernETag.Set(http.Response, found);
        if (ConcernETag.IsKnown(http.Request, found))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        var routing = RoutingView.Of(found, content.Current, ApiLanguage.Of(http.Request));
        var shown = DisclosureRule.Of(http.User, found);
        await accesses.NoteAsync(http.User, found, shown, AccessDoor.Api, cancellationToken);
        return TypedResults.Ok(ConcernDetail.Of(found, files, StaffPrincipal.ActorOf(http.User), shown) with { Routing = routing });
    }

    public async Task<Ok<IReadOnlyList<EventView>>> EventsAsync(string concern, ClaimsPrincipal caller, CancellationToken cancellationToken)
    {
        var (found, events) = await transactions.ReadAsync(
            async (transaction, token) =>
            {
                var known = await FindAsync(transaction, concern, AccessOf(caller), token);
                return (known, await queries.EventsAsync(transaction, known.Id, token));
            },
            cancellationToken);
        var shown = DisclosureRule.Of(caller, found);
        await accesses.NoteAsync(caller, found, shown, AccessDoor.Api, cancellationToken);
        return TypedResults.Ok<IReadOnlyList<EventView>>([.. events.Select(happened => EventView.Of(happened, found, shown))]);
    }

    private async Task<Concern> NamedAsync(ITransaction transaction, string idOrNumber, string field, StaffAccess access, CancellationToken cancellationToken)
    {
        try
        {
            return await FindAsync(transaction, idOrNumber, access, cancellationToken);
        }
        catch (ApiRefusal refusal) when (refusal.Field is null)
        {
            throw new ApiRefusal(refusal.Status, refusal.Code, field, [.. refusal.Values]);
        }
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
