using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Summaries.Periods;
using Huiyin.Summaries.Reports;
using Huiyin.Transactions;

namespace Huiyin.Summaries.Messages;

/// <summary>What staff have before them this morning: overdue, due today, new. Numbers and places, nothing of who said it: a group has many readers.</summary>
internal sealed class DispatchReading(IOwedActs owed, ConcernQueries queries, IDialogContent content, DistrictTime district, PeriodCalendar calendar)
{
    private const int Shown = 8;
    private const int MostCounted = 999;

    public async Task<PeriodicMessage> ReadAsync(ITransaction transaction, ConcernVisibility visibility, string locale, CancellationToken cancellationToken)
    {
        var wording = new SummaryWording(content.Current, locale, district);
        var (now, midnight) = (district.Now.ToUniversalTime(), calendar.Midnight(calendar.Today.AddDays(1)));
        var late = await owed.ReadAsync(transaction, visibility, from: null, now, Shown, MostCounted, cancellationToken);
        var today = await owed.ReadAsync(transaction, visibility, now, midnight, Shown, MostCounted, cancellationToken);
        var fresh = new ConcernFilter { Statuses = [ConcernStatus.Submitted], Visibility = visibility, Sort = ConcernSort.Newest, Limit = Shown };
        var newest = (await queries.ListAsync(transaction, fresh, cancellationToken)).Items;
        return new PeriodicMessage(
            wording.Locale,
            wording.Text("dispatch.title", ("day", calendar.Today)),
            [
                Block("dispatch.overdue", late.First, late.Count, wording),
                Block("dispatch.due", today.First, today.Count, wording),
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
