using Huiyin.AdminApi;
using Huiyin.Concerns;
using Huiyin.Staff;
using Microsoft.AspNetCore.Mvc;

namespace Huiyin.Desk.Pages.Concerns;

/// <summary>What is done with all the concerns that are ticked.</summary>
internal sealed partial class IndexModel
{
    private const int LongestBulk = 200;

    public async Task<IActionResult> OnPostAssignAsync(List<string> ids, string? unit, string? back, CancellationToken cancellationToken)
    {
        // Not a parameter: the ledger's search is called text too.
        var reason = Request.Form["text"].ToString() is { Length: > 0 } given ? given : null;
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

        if (refused.Count > 0)
        {
            TempData["Problem"] = text.Say("desk.bulk.partly", ("count", done), ("refused", refused.Count), ("reason", string.Join(" ", refused.Distinct().Take(3))));
        }

        return Back(back, ids, refused.Count > 0 ? null : text.Say("desk.bulk.done", ("count", done)));
    }

    public async Task<IActionResult> OnPostWatchAsync(List<string> ids, bool on, string? back, CancellationToken cancellationToken)
    {
        string[] chosen = [.. ids.Distinct().Take(LongestBulk)];
        try
        {
            await transactions.WriteAsync(
                async (transaction, token) =>
                {
                    foreach (var id in chosen)
                    {
                        var seen = await reading.FindAsync(transaction, id, scope.Of(User), token);
                        await (on ? watches.WatchAsync(transaction, MemberId, seen.Id, time.GetUtcNow(), token) : watches.UnwatchAsync(transaction, MemberId, seen.Id, token));
                    }

                    return true;
                },
                cancellationToken);
        }
        catch (Exception refused) when (refused is StaffRefusedException or ApiRefusal)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        return Back(back, ids, text.Say(on ? "desk.bulk.watched" : "desk.bulk.unwatched", ("count", chosen.Length)));
    }

    private LocalRedirectResult Back(string? back, List<string> ids, string? done)
    {
        if (ids.Count == 0)
        {
            TempData["Problem"] = text["desk.bulk.none"];
        }
        else if (done is not null)
        {
            TempData["Done"] = done;
        }

        return LocalRedirect(DeskAddress.Within(back));
    }
}
