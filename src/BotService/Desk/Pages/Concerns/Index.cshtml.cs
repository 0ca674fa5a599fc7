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
internal sealed class IndexModel(
    ITransactions transactions,
    ConcernQueries queries,
    ConcernService concerns,
    IWorklistRepository worklists,
    TodayReading today,
    IDeskViewRepository views,
    DeskActs acts,
    DeskScope scope,
    DeskText text,
    TimeProvider time) : PageModel
{
    private const int LongestList = 200;
    private const int LongestBulk = 200;

    public LedgerQuery Query { get; private set; } = new();

    public IReadOnlyList<Concern> Items { get; private set; } = [];

    public string? Next { get; private set; }

    public IReadOnlyList<DeskView> Views { get; private set; } = [];

    public string? Problem { get; private set; }

    public bool MayAssign => StaffPrincipal.ActorOf(User).Role is ActorRole.Clerk or ActorRole.UnitHead or ActorRole.Supervisor or ActorRole.Administrator;

    public IEnumerable<Area> Areas => text.Content.Areas.All.Where(area => scope.Of(User).Visibility.SeesArea(area.Code));

    private string MemberId => StaffPrincipal.MemberOf(User).Id;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Query = LedgerQuery.Of(Request.Query);
        var access = scope.Of(User);
        if (Query.Area is { } area && !access.Visibility.SeesArea(area))
        {
            Problem = text.Say("api.foreign-area.detail", ("code", text.Area(area)));
            return;
        }

        await transactions.ReadAsync(
            async (transaction, token) =>
            {
                Views = await views.OfMemberAsync(transaction, MemberId, token);
                if (Query.List is { } list)
                {
                    Items = await worklists.ListAsync(transaction, list, today.ViewOf(access), LongestList, token);
                    return true;
                }

                try
                {
                    var page = await queries.ListAsync(transaction, Query.ToFilter(access, text.Content.Areas, time.GetUtcNow()), token);
                    (Items, Next) = (page.Items, page.NextCursor);
                }
                catch (ConcernRefusedException)
                {
                    // A cursor of another day or hand: the list begins anew.
                    var page = await queries.ListAsync(transaction, (Query with { Cursor = null }).ToFilter(access, text.Content.Areas, time.GetUtcNow()), token);
                    (Items, Next) = (page.Items, page.NextCursor);
                }

                return true;
            },
            cancellationToken);
    }

    public async Task<IActionResult> OnPostAssignAsync(List<string> ids, string? unit, string? words, string? back, CancellationToken cancellationToken)
    {
        var reason = Request.Form["text"].ToString() is { Length: > 0 } given ? given : words;
        var (done, refused) = (0, new List<string>());
        foreach (var id in ids.Distinct().Take(LongestBulk))
        {
            var problem = await acts.DoAsync(
                id,
                scope.Of(User),
                (transaction, token) => concerns.TransitionAsync(transaction, id, null, new TransitionRequest(ConcernStatus.Assigned, Text: reason, Unit: unit), StaffPrincipal.ActorOf(User), token),
                cancellationToken);
            if (problem is null)
            {
                done++;
            }
            else
            {
                refused.Add(problem);
            }
        }

        TempData["Done"] = refused.Count == 0
            ? text.Say("desk.bulk.done", ("count", done))
            : text.Say("desk.bulk.partly", ("count", done), ("refused", refused.Count), ("reason", string.Join(" ", refused.Distinct().Take(3))));
        return LocalRedirect(DeskAddress.Within(back));
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
}
