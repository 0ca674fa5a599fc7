using Huiyin.DialogContent;
using Huiyin.Settings;
using Huiyin.Summaries.Periods;
using Huiyin.Transactions;

namespace Huiyin.Summaries;

/// <summary>The cut-off of a frozen period stays what it was, or the next period would begin before the last one ended.</summary>
internal sealed class FrozenCutOffsGuard(ISummaryRepository summaries) : ISettingGuard
{
    public async Task<IReadOnlyList<ContentFinding>> CheckAsync(ITransaction transaction, DialogContentSnapshot now, DialogContentSnapshot next, CancellationToken cancellationToken)
    {
        List<ContentFinding> findings = [];
        foreach (var (kind, of) in new (PeriodKind, Func<CutOffTimes, TimeOnly?>)[] { (PeriodKind.Day, times => times.Day), (PeriodKind.Week, times => times.Week), (PeriodKind.Month, times => times.Month) })
        {
            var newest = await summaries.ListAsync(transaction, kind.ToString().ToLowerInvariant(), limit: 1, cancellationToken);
            if (newest.Count == 0)
            {
                continue;
            }

            // Between two changes all days are alike: to look at each change, and at the newest period, is to look at all of them.
            var last = newest[0].LastDay;
            var days = now.Summaries.CutOffs.Concat(next.Summaries.CutOffs).Select(times => times.From).Where(day => day < last).Append(DateOnly.MinValue).Append(last);
            if (days.Any(day => of(now.Summaries.CutOffsOn(day)) != of(next.Summaries.CutOffsOn(day))))
            {
                findings.Add(ContentFinding.Of(
                    "summaries.yaml", 0, $"The cut-off of a {newest[0].Period} that is frozen already would change.", $"Let the new cut-off begin on {last.AddDays(1):yyyy-MM-dd} or later."));
            }
        }

        return findings;
    }
}
