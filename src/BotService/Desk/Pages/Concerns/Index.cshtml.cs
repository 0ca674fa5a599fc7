using Huiyin.AdminApi;
using Huiyin.AdminApi.Watching;
using Huiyin.Concerns;
using Huiyin.Desk.Concerns;
using Huiyin.Desk.Ledger;
using Huiyin.Desk.Worklists;
using Huiyin.DialogContent;
using Huiyin.Staff;
using Huiyin.Transactions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Huiyin.Desk.Pages.Concerns;

/// <summary>The ledger: filtered, a page at a time, with views that its reader keeps.</summary>
internal sealed partial class IndexModel(
    ITransactions transactions,
    ConcernQueries queries,
    ConcernReading reading,
    DistrictTime district,
    ConcernService concerns,
    IWorklistRepository worklists,
    TodayReading today,
    IDeskViewRepository views,
    DeskActs acts,
    IWatchRepository watches,
    DeskScope scope,
    DeskText text,
    TimeProvider time) : PageModel
{
    private const int Shown = 50;

    public LedgerQuery Query { get; private set; } = new();

    public IReadOnlyList<Concern> Items { get; private set; } = [];

    public string? Next { get; private set; }

    public IReadOnlyList<DeskView> Views { get; private set; } = [];

    public string? Problem { get; private set; }

    public bool MayAssign => StaffPrincipal.ActorOf(User).Role is ActorRole.Clerk or ActorRole.UnitHead or ActorRole.Supervisor or ActorRole.Administrator;

    public IEnumerable<Area> Areas => text.Content.Areas.All.Where(area => scope.Of(User).Visibility.SeesArea(area.Code));

    /// <summary>Who a concern's reporter is otherwise, only those ask who may know.</summary>
    public bool MayAskForReporter => StaffPrincipal.ActorOf(User).Role is ActorRole.UnitHead or ActorRole.Supervisor or ActorRole.Administrator;

    private string MemberId => StaffPrincipal.MemberOf(User).Id;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Query = LedgerQuery.Of(Request.Query);
        Problem = TempData["Problem"] as string;
        var access = scope.Of(User);
        await transactions.ReadAsync(
            async (transaction, token) =>
            {
                Views = await views.OfMemberAsync(transaction, MemberId, token);
                if (Query.List is { } list)
                {
                    var found = await worklists.ListAsync(transaction, list, today.ViewOf(access), PlaceInList.Read(Query.Cursor), Shown + 1, token);
                    (Items, Next) = ([.. found.Take(Shown)], found.Count > Shown ? WorklistPlaces.After(found[Shown - 1], list).Write() : null);
                    return true;
                }

                try
                {
                    (Items, Next) = await ReadAsync(transaction, Query, token);
                }
                catch (ConcernRefusedException) when (Query.Cursor is not null)
                {
                    // A cursor of another day or hand: the list begins anew.
                    (Items, Next) = await ReadAsync(transaction, Query with { Cursor = null }, token);
                }
                catch (StaffRefusedException refused)
                {
                    Problem = text.Refusal(refused);
                }
                catch (ApiRefusal refused)
                {
                    Problem = text[refused.Status == StatusCodes.Status403Forbidden ? "desk.problem.forbidden.detail" : "desk.ledger.no-such-number"];
                }

                return true;
            },
            cancellationToken);
    }

    public async Task<IActionResult> OnPostKeepAsync(string? name, string? query, CancellationToken cancellationToken)
    {
        var address = DeskAddress.Within(query);
        if (!string.IsNullOrWhiteSpace(name) && name.Length <= DeskView.LongestName)
        {
            await transactions.WriteAsync(
                async (transaction, token) =>
                {
                    await views.KeepAsync(transaction, new DeskView(Guid.CreateVersion7(time.GetUtcNow()).ToString("N"), MemberId, name.Trim(), address, time.GetUtcNow()), token);
                    return true;
                },
                cancellationToken);
        }

        return LocalRedirect(address);
    }

    public async Task<IActionResult> OnPostForgetAsync(string? view, CancellationToken cancellationToken)
    {
        await transactions.WriteAsync(
            async (transaction, token) =>
            {
                await views.ForgetAsync(transaction, MemberId, view ?? "", token);
                return true;
            },
            cancellationToken);
        return RedirectToPage();
    }

    private async Task<(IReadOnlyList<Concern> Items, string? Next)> ReadAsync(ITransaction transaction, LedgerQuery query, CancellationToken cancellationToken)
    {
        var filter = await reading.FilterAsync(transaction, query.ToParameters(district), User, cancellationToken);
        var page = await queries.ListAsync(transaction, filter, cancellationToken);
        return (page.Items, page.NextCursor);
    }
}
