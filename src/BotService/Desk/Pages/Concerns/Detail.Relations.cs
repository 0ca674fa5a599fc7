using Huiyin.Concerns;
using Huiyin.Transactions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Huiyin.Desk.Pages.Concerns;

/// <summary>Watching, merging and belonging together.</summary>
internal sealed partial class DetailModel
{
    /// <summary>Ids of the concerns that are ticked to be merged into this one.</summary>
    public IReadOnlyList<string> Ticked { get; private set; } = [];

    public string? MergeReason { get; private set; }

    /// <summary>What each reporter would read; null when no preview was asked for.</summary>
    public IReadOnlyList<(Concern Concern, IReadOnlyList<string> Words)>? MergePreview { get; private set; }

    public async Task<IActionResult> OnPostWatchAsync(string number, bool on, CancellationToken cancellationToken)
    {
        if (await ShowAsync(number, cancellationToken) is not PageResult)
        {
            return await ShowAsync(number, cancellationToken);
        }

        var member = Access.Member.Id;
        await transactions.WriteAsync(
            async (transaction, token) =>
            {
                await (on
                    ? watches.WatchAsync(transaction, member, View.Concern.Id, time.GetUtcNow(), token)
                    : watches.UnwatchAsync(transaction, member, View.Concern.Id, token));
                return true;
            },
            cancellationToken);
        TempData["Done"] = text[on ? "desk.watch.done" : "desk.watch.undone"];
        return RedirectToPage(new { number });
    }

    public async Task<IActionResult> OnPostMergeAsync(string number, List<string> merge, string? reason, string? go, CancellationToken cancellationToken)
    {
        if (await ShowAsync(number, cancellationToken) is not PageResult page)
        {
            return await ShowAsync(number, cancellationToken);
        }

        (Ticked, MergeReason) = ([.. merge.Distinct()], reason);
        if (Ticked.Count == 0)
        {
            Problem = text["desk.merge.none"];
            return Refused();
        }

        if (go == "preview")
        {
            await PreviewMergeAsync(cancellationToken);
            return Problem is null ? page : Refused();
        }

        Problem = await acts.DoAsync(View.Concern.Id, Access, (transaction, token) => MergeAsync(transaction, Ticked, token), cancellationToken);
        return Problem is null ? Told(number, text.Say("desk.merge.done", ("count", Ticked.Count))) : Refused();
    }

    public Task<IActionResult> OnPostSplitAsync(string number, CancellationToken cancellationToken) => ActOnItAsync(
        number,
        (transaction, token) => concerns.SplitAsync(transaction, View.Concern.Id, null, null, Actor, token),
        "desk.merge.split.done",
        cancellationToken);

    public Task<IActionResult> OnPostLinkAsync(string number, string? whole, CancellationToken cancellationToken) => ActOnItAsync(
        number,
        async (transaction, token) =>
        {
            var parent = await reading.FindAsync(transaction, whole?.Trim() ?? "", token) ?? throw new ConcernRefusedException(Refusal.Invalid, "parent");
            await acts.RequireAsync(transaction, parent.Id, Access, token);
            return await concerns.LinkAsync(transaction, View.Concern.Id, null, parent.Id, Actor, token);
        },
        "desk.parts.linked",
        cancellationToken);

    public Task<IActionResult> OnPostUnlinkAsync(string number, CancellationToken cancellationToken) => ActOnItAsync(
        number,
        (transaction, token) => concerns.UnlinkAsync(transaction, View.Concern.Id, null, Actor, token),
        "desk.parts.unlinked",
        cancellationToken);

    private async Task PreviewMergeAsync(CancellationToken cancellationToken)
    {
        List<(Concern, IReadOnlyList<string>)> read = [];
        foreach (var id in Ticked)
        {
            var source = await transactions.ReadAsync((transaction, token) => queries.FindAsync(transaction, id, token), cancellationToken);
            (var words, Problem) = await acts.PreviewAsync(
                id,
                Access,
                async (transaction, token) =>
                {
                    await MergeAsync(transaction, [id], token);
                    return (await queries.FindAsync(transaction, id, token))!;
                },
                cancellationToken);
            if (Problem is not null || source is null)
            {
                return;
            }

            read.Add((source, words));
        }

        MergePreview = read;
    }

    private async Task<Concern> MergeAsync(ITransaction transaction, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        foreach (var id in ids.Append(View.Concern.Id))
        {
            await acts.RequireAsync(transaction, id, Access, cancellationToken);
        }

        return await concerns.MergeAsync(transaction, View.Concern.Id, [.. ids.Select(id => (id, (int?)null))], MergeReason, Actor, cancellationToken);
    }

    private async Task<IActionResult> ActOnItAsync(string number, Func<ITransaction, CancellationToken, Task<Concern>> act, string done, CancellationToken cancellationToken)
    {
        if (await ShowAsync(number, cancellationToken) is not PageResult)
        {
            return await ShowAsync(number, cancellationToken);
        }

        Problem = await acts.DoAsync(View.Concern.Id, Access, act, cancellationToken);
        return Problem is null ? Told(number, text[done]) : Refused();
    }

    private RedirectToPageResult Told(string number, string done)
    {
        TempData["Done"] = done;
        return RedirectToPage(new { number });
    }
}
