using Huiyin.Concerns;
using Huiyin.Concerns.ReturnVisits;
using Huiyin.Desk.Concerns;
using Huiyin.Privacy.Access;
using Huiyin.Privacy.Masking;
using Huiyin.Staff;
using Huiyin.Transactions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Huiyin.Desk.Pages.Visits;

/// <summary>Residents who have to be told in person, and what came of it.</summary>
internal sealed class ReturnModel(ITransactions transactions, ReturnVisitService returnVisits, ConcernQueries queries, DeskActs acts, AccessLog accesses, DeskScope scope, DeskText text) : PageModel
{
    /// <summary>On one page: each brings a form.</summary>
    private const int Shown = 25;

    /// <summary>What somebody can come back with; that a visit is no longer needed says the ledger itself.</summary>
    public static IReadOnlyList<ReturnVisitResult> Results { get; } =
        [ReturnVisitResult.ToldInPerson, ReturnVisitResult.NotMet, ReturnVisitResult.Confirmed, ReturnVisitResult.Disputed];

    public IReadOnlyList<(ReturnVisit Visit, Concern Concern)> Items { get; private set; } = [];

    /// <summary>Where the next page begins; null on the last.</summary>
    public string? Next { get; private set; }

    public bool IsBehindOthers { get; private set; }

    public string? Problem { get; private set; }

    /// <summary>What was typed into the form that was refused.</summary>
    public (string? Visit, ReturnVisitResult? Result, string? Words)? Sent { get; private set; }

    public bool MayRecord => StaffPrincipal.ActorOf(User).Role != ActorRole.Auditor;

    public async Task OnGetAsync(string? after, CancellationToken cancellationToken)
    {
        var visibility = scope.Of(User).Visibility;
        var place = PlaceInList.Read(after);
        IsBehindOthers = place is not null;
        Items = await transactions.ReadAsync(
            async (transaction, token) =>
            {
                List<(ReturnVisit, Concern)> items = [];
                var filter = new ReturnVisitFilter(visibility, Limit: Shown + 1, After: place is null ? null : (place.Time, place.Id));
                var found = await returnVisits.ListAsync(transaction, filter, token);
                Next = found.Count > Shown ? new PlaceInList(0, found[Shown - 1].Due, found[Shown - 1].Id).Write() : null;
                foreach (var visit in found.Take(Shown))
                {
                    if (await queries.FindAsync(transaction, visit.ConcernId, token) is { } concern && visibility.SeesArea(concern.Area))
                    {
                        items.Add((visit, concern));
                    }
                }

                return items;
            },
            cancellationToken);
        foreach (var (_, concern) in Items)
        {
            await accesses.NoteAsync(User, concern, DisclosureRule.Of(User, concern, isToBeVisited: true), AccessDoor.Desk, cancellationToken);
        }
    }

    public async Task<IActionResult> OnPostAsync(string? visit, ReturnVisitResult? result, string? words, int? tries, CancellationToken cancellationToken)
    {
        Sent = (visit, result, words);
        var found = await transactions.ReadAsync((transaction, token) => returnVisits.FindAsync(transaction, visit ?? "", token), cancellationToken);
        if (found is null || result is null || !Results.Contains(result.Value))
        {
            return found is null ? NotFound() : await RefuseAsync(text["desk.return.choose"], cancellationToken);
        }

        // Sent again after a lost connection: what it asks for is done.
        var isRepeated = tries is { } seen && (found.NotMet != seen || !found.IsOpen) && found.Result == result && found.RecordedBy == StaffPrincipal.ActorOf(User).Id;
        var problem = isRepeated ? null : await acts.DoAsync(
            found.ConcernId,
            scope.Of(User),
            (transaction, token) => returnVisits.RecordAsync(transaction, found.Id, result.Value, words, StaffPrincipal.ActorOf(User), token),
            cancellationToken);
        if (problem is not null)
        {
            return await RefuseAsync(problem, cancellationToken);
        }

        TempData["Done"] = text["desk.return.done"];
        TempData["Taken"] = $"return:{found.Id}";
        return RedirectToPage();
    }

    private async Task<PageResult> RefuseAsync(string problem, CancellationToken cancellationToken)
    {
        Problem = problem;
        await OnGetAsync(null, cancellationToken);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
