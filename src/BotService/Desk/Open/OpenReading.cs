using Huiyin.Concerns;
using Huiyin.Desk.Insight;
using Huiyin.DialogContent;
using Huiyin.Summaries;
using Huiyin.Summaries.Periods;
using Huiyin.Transactions;

namespace Huiyin.Desk.Open;

/// <summary>What everybody may read: a whole week that is over, never a running one, in which one could watch single concerns arrive.</summary>
internal sealed class OpenReading(ITransactions transactions, InsightCounting counting, ISummaryRepository summaries, PeriodCalendar calendar, IDialogContent content, FigureCache cache)
{
    private const int WeeksBack = 8;
    private const string Key = "open";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    // Weeks that are over: on a Monday the first who looks still sees the week before, and the page says of which week it is.
    private static readonly TimeSpan StillShown = TimeSpan.FromHours(24);

    public Task<OpenView> ReadAsync(CancellationToken cancellationToken) =>
        cache.GetAsync(Key, Lifetime, StillShown, () => CountAsync(CancellationToken.None), cancellationToken);

    /// <summary>A notice was published, so that it is there at once.</summary>
    public void Renew() => cache.Forget(Key);

    private async Task<OpenView> CountAsync(CancellationToken cancellationToken)
    {
        var last = calendar.Before(calendar.Of(PeriodKind.Week, calendar.Today));
        var (published, corrections, words) = await transactions.ReadAsync(
            async (transaction, token) =>
            {
                foreach (var summary in await summaries.ListAsync(transaction, last.Code, WeeksBack, token))
                {
                    var acts = await summaries.ActsAsync(transaction, summary.Id, token);
                    if (acts.FirstOrDefault(act => act.Act == NoticeAct.Published) is { } publication)
                    {
                        var own = acts.Any(act => act.Act == NoticeAct.Edited) ? publication.Words : null;
                        return ((FrozenSummary?)summary, (await summaries.CorrectionsAsync(transaction, summary.Id, token)).Count, own);
                    }
                }

                return (null, 0, null);
            },
            cancellationToken);
        var week = published is null ? last : calendar.Of(PeriodKind.Week, published.FirstDay);
        var document = await counting.DocumentAsync(week, ConcernVisibility.All, cancellationToken);
        var (areas, categories) = OpenTable.Of(document, content.Current.Areas, content.Current.Taxonomy);
        return new OpenView(week, document, published is not null, corrections, areas, categories) { Words = words };
    }
}
