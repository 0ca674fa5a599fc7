using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Summaries.Periods;
using Huiyin.Summaries.Reports;
using Huiyin.Transactions;

namespace Huiyin.Summaries.Messages;

/// <summary>What staff have before them this morning: overdue, due today, new. Numbers and places, nothing of who said it: a group has many readers.</summary>
internal sealed class DispatchReading(ConcernQueries queries, IDialogContent content, DistrictTime district, PeriodCalendar calendar)
{
    private const int Shown = 8;
    private const int MostCounted = 999;

    // An act that waits for the resident is not late on the staff's side.
    private static readonly NextAct[] Owed = [NextAct.Accept, NextAct.FirstContact, NextAct.Resolve];

    public async Task<PeriodicMessage> ReadAsync(ITransaction transaction, ConcernVisibility visibility, string locale, CancellationToken cancellationToken)
    {
        var wording = new SummaryWording(content.Current, locale, district);
        var (now, midnight) = (district.Now.ToUniversalTime(), calendar.Midnight(calendar.Today.AddDays(1)));
        List<Concern> due = [];
        var (late, all) = (0, 0);
        foreach (var act in Owed)
        {
            var filter = new ConcernFilter { NextAct = act, Visibility = visibility, OverdueAt = midnight, Sort = ConcernSort.Due, Limit = 2 * Shown };
            late += await queries.CountAsync(transaction, filter with { OverdueAt = now }, MostCounted, cancellationToken);
            all += await queries.CountAsync(transaction, filter, MostCounted, cancellationToken);
            due.AddRange((await queries.ListAsync(transaction, filter, cancellationToken)).Items);
            due.AddRange((await queries.ListAsync(transaction, filter with { OverdueAt = now }, cancellationToken)).Items);
        }

        var fresh = new ConcernFilter { Statuses = [ConcernStatus.Submitted], Visibility = visibility, Sort = ConcernSort.Newest, Limit = Shown };
        var newest = (await queries.ListAsync(transaction, fresh, cancellationToken)).Items;
        var ordered = due.DistinctBy(concern => concern.Id).OrderBy(concern => concern.UnitDue).ToList();
        return new PeriodicMessage(
            wording.Locale,
            wording.Text("dispatch.title", ("day", calendar.Today)),
            [
                Block("dispatch.overdue", ordered.Where(concern => concern.UnitDue < now), late, wording),
                Block("dispatch.due", ordered.Where(concern => concern.UnitDue >= now), all - late, wording),
                Block("dispatch.new", newest, await queries.CountAsync(transaction, fresh, MostCounted, cancellationToken), wording),
            ])
        {
            StopHint = wording.Text("group.stop.hint"),
        };
    }

    private static MessageBlock Block(string key, IEnumerable<Concern> concerns, int count, SummaryWording wording)
    {
        List<string> lines = [.. concerns.Take(Shown).Select(concern => Line(concern, wording))];
        return new MessageBlock(wording.Text(key, ("count", count)), count > lines.Count && lines.Count > 0 ? [.. lines, wording.Text("weekly.more", ("count", count - lines.Count))] : lines);
    }

    private static string Line(Concern concern, SummaryWording wording) => wording.Text(
        "dispatch.line",
        ("number", ConcernNumber.Format(concern.Number)),
        ("category", wording.Category(concern.Category)),
        ("place", wording.Area(concern.Area)),
        ("unit", wording.Unit(concern.Unit)),
        ("act", wording.Text(ActOf(concern.NextAct))),
        ("due", wording.At(concern.UnitDue ?? concern.ResolutionDue)));

    private static string ActOf(NextAct? act) => act switch
    {
        NextAct.Accept => "dispatch.act.accept",
        NextAct.FirstContact => "dispatch.act.first-contact",
        _ => "dispatch.act.resolve",
    };
}
