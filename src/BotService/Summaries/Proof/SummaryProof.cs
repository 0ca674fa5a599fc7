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
    private const int Most = 1000;

    /// <summary>What is wrong, a line each, naming period and figure; empty when every number holds.</summary>
    public async Task<IReadOnlyList<string>> ProveAsync(CancellationToken cancellationToken) =>
        await ProveAsync(await transactions.ReadAsync((transaction, token) => summaries.ListAsync(transaction, period: null, Most, token), cancellationToken), cancellationToken);

    public async Task<IReadOnlyList<string>> ProveAsync(IReadOnlyList<FrozenSummary> some, CancellationToken cancellationToken)
    {
        List<string> wrong = [];
        List<(FrozenSummary Frozen, SummaryDocument Document, Tallies Tallies, EventRecount Recount)> all = [];
        foreach (var listed in some)
        {
            var frozen = (await transactions.ReadAsync((transaction, token) => summaries.FindAsync(transaction, listed.Period, listed.FirstDay, token), cancellationToken))!;
            if (SummaryJson.Hash(frozen.Document) != frozen.Hash)
            {
                wrong.Add($"{Name(frozen)}: the document does not have the hash that it was frozen with.");
                continue;
            }

            var document = frozen.Read();
            if (document.Definitions == Definitions.Version)
            {
                var tallies = new Tallies(content.Current);
                var period = new Period(document.Kind, document.FirstDay, document.LastDay, calendar.Midnight(document.FirstDay), document.CutOff);
                all.Add((frozen, document, tallies, new EventRecount(period, document.CutOff, tallies)));
            }
        }

        await RecountAsync([.. all.Select(one => one.Recount)], cancellationToken);
        foreach (var (frozen, document, tallies, _) in all)
        {
            wrong.AddRange(Differences(document, new GroupedFigures(tallies)).Select(difference => $"{Name(frozen)}: {difference}"));
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
                foreach (var recount in recounts)
                {
                    recount.Add(history);
                }
            }

            after = portion[^1][0].ConcernId;
        }
    }

    /// <summary>What of the document's figures the events do not say. The echo rate is counted from messages, not from events.</summary>
    public static IEnumerable<string> Differences(SummaryDocument document, GroupedFigures recounted)
    {
        if (document.District != Recounted(recounted.District, document.District))
        {
            yield return $"district: {document.District} is said, {recounted.District} is counted.";
        }

        foreach (var (name, said, counted) in new[] { ("units", document.Units, recounted.Units), ("areas", document.Areas, recounted.Areas), ("categories", document.Categories, recounted.Categories) })
        {
            foreach (var group in said)
            {
                var figures = counted.GetValueOrDefault(group.Code) ?? new Figures();
                if (group.Figures != Recounted(figures, group.Figures))
                {
                    yield return $"{name}.{group.Code}: {group.Figures} is said, {figures} is counted.";
                }
            }

            foreach (var missing in counted.Keys.Except(said.Select(group => group.Code)))
            {
                yield return $"{name}.{missing}: nothing is said, {counted[missing]} is counted.";
            }
        }
    }

    private static Figures Recounted(Figures counted, Figures said) => counted with { Echo = said.Echo };

    private static string Name(FrozenSummary frozen) => $"Summary of the {frozen.Period} from {frozen.FirstDay:yyyy-MM-dd}";
}
