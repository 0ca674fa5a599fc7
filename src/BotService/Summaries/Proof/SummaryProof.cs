using Huiyin.DialogContent;
using Huiyin.Summaries.Counting;
using Huiyin.Summaries.Documents;
using Huiyin.Summaries.Periods;
using Huiyin.Transactions;

namespace Huiyin.Summaries.Proof;

/// <summary>Proves that the numbers of frozen summaries are those of the events: counts them again the slow way, and says where they differ.</summary>
internal sealed class SummaryProof(ITransactions transactions, ISummaryRepository summaries, IEventHistories histories, PeriodCalendar calendar, IDialogContent content)
{
    private const int ConcernsAtOnce = 500;
    // Ten years of days, weeks and months.
    private const int Most = 10_000;

    /// <summary>What is wrong, with the summary that it is wrong in; empty when every number holds.</summary>
    public async Task<IReadOnlyList<(FrozenSummary Frozen, SummaryDifference Difference)>> ProveAsync(CancellationToken cancellationToken) =>
        await ProveAsync(await transactions.ReadAsync((transaction, token) => summaries.ListAsync(transaction, period: null, Most, token), cancellationToken), cancellationToken);

    public async Task<IReadOnlyList<(FrozenSummary Frozen, SummaryDifference Difference)>> ProveAsync(IReadOnlyList<FrozenSummary> some, CancellationToken cancellationToken)
    {
        List<(FrozenSummary Frozen, SummaryDifference Difference)> wrong = [];
        List<(FrozenSummary Frozen, SummaryDocument Document, Tallies Tallies, EventRecount Recount)> all = [];
        foreach (var listed in some)
        {
            var frozen = (await transactions.ReadAsync((transaction, token) => summaries.FindAsync(transaction, listed.Period, listed.FirstDay, token), cancellationToken))!;
            if (SummaryJson.Hash(frozen.Document) is var hash && hash != frozen.Hash)
            {
                wrong.Add((frozen, new SummaryDifference("hash", hash[..12], frozen.Hash[..12])));
                continue;
            }

            var document = frozen.Read();
            if (document.Definitions == Definitions.Version)
            {
                var tallies = new Tallies(content.Current);
                var period = new Period(document.Kind, document.FirstDay, document.LastDay, document.From ?? calendar.Midnight(document.FirstDay), document.CutOff);
                all.Add((frozen, document, tallies, new EventRecount(period, document.CutOff, tallies)));
            }
        }

        await RecountAsync([.. all.Select(one => one.Recount)], cancellationToken);
        foreach (var (frozen, document, tallies, _) in all)
        {
            wrong.AddRange(Differences(document, new GroupedFigures(tallies)).Select(difference => (frozen, difference)));
        }

        return wrong;
    }

    /// <summary>Counts all concerns once for all periods; some at a time, so that memory does not grow with the ledger.</summary>
    public async Task RecountAsync(IReadOnlyList<EventRecount> recounts, CancellationToken cancellationToken)
    {
        var after = "";
        while (recounts.Count > 0)
        {
            var portion = await transactions.ReadAsync((transaction, token) => histories.ReadAsync(transaction, after, ConcernsAtOnce, token), cancellationToken);
            if (portion.Count == 0)
            {
                return;
            }

            foreach (var history in portion)
            {
                var story = new ConcernStory(history);
                foreach (var recount in recounts)
                {
                    recount.Add(story);
                }
            }

            after = portion[^1][0].ConcernId;
        }
    }

    /// <summary>What of the document's figures the events do not say.</summary>
    public static IEnumerable<SummaryDifference> Differences(SummaryDocument document, GroupedFigures recounted)
    {
        var (groups, nothing) = (new[] { ("units", document.Units, recounted.Units), ("areas", document.Areas, recounted.Areas), ("categories", document.Categories, recounted.Categories) }, new Figures());
        return
        [
            .. SummaryDifference.Of("district", document.District, recounted.District),
            .. groups.SelectMany(one => one.Item2.SelectMany(group => SummaryDifference.Of($"{one.Item1}.{group.Code}", group.Figures, one.Item3.GetValueOrDefault(group.Code) ?? nothing))),
            .. groups.SelectMany(one => one.Item3.Keys.Except(one.Item2.Select(group => group.Code)).SelectMany(missing => SummaryDifference.Of($"{one.Item1}.{missing}", nothing, one.Item3[missing]))),
        ];
    }
}
