using System.Globalization;
using Huiyin.Concerns.Proof;
using Huiyin.Scheduling.Jobs;
using Huiyin.Summaries.Periods;
using Huiyin.Transactions;

namespace Huiyin.Scheduling.Proof;

/// <summary>
/// Every period that a job has left behind was done or passed over, a frozen one has its summary, and each recipient has one message of it. That a
/// message has no double the database sees to: its key is unique.
/// </summary>
internal sealed class PeriodsCheck(ITransactions transactions, IPeriodRecords records, IEnumerable<IPeriodicJob> jobs, PeriodCalendar calendar) : ILedgerCheck
{
    private const int MostNamed = 100;

    public string Name => "periods";

    public async Task<long> RunAsync(Action<Breach> found, Action<double> progress, CancellationToken cancellationToken)
    {
        var (known, proved) = (await transactions.ReadAsync(records.JobsAsync, cancellationToken), 0L);
        var all = jobs.ToList();
        for (var i = 0; i < all.Count; i++)
        {
            var job = all[i];
            var runs = await transactions.ReadAsync((transaction, token) => records.RunsAsync(transaction, job.Code, token), cancellationToken);
            foreach (var scheduled in known.Where(one => one.Job == job.Code))
            {
                CheckUnbroken(job, scheduled, runs, found);
            }

            var done = runs.Where(run => run.State == PeriodRunState.Done).ToList();
            if (done.Count > 0)
            {
                await CheckDoneAsync(job, done, found, cancellationToken);
            }

            proved += runs.Count;
            progress((i + 1d) / all.Count);
        }

        return proved;
    }

    private void CheckUnbroken(IPeriodicJob job, ScheduledJob scheduled, IReadOnlyList<PeriodRun> runs, Action<Breach> found)
    {
        var states = runs.ToDictionary(run => run.FirstDay, run => run.State);
        for (var period = calendar.Of(job.Kind, scheduled.FirstDay); period.FirstDay < scheduled.NextDay; period = calendar.Of(job.Kind, period.LastDay.AddDays(1)))
        {
            if (!states.TryGetValue(period.FirstDay, out var state) || state == PeriodRunState.Running)
            {
                found(new Breach(BreachKind.PeriodMissing, PeriodName.Of(period), null, job.Code, nameof(PeriodRunState.Done), states.ContainsKey(period.FirstDay) ? $"{state}" : "-"));
            }
        }
    }

    private async Task CheckDoneAsync(IPeriodicJob job, List<PeriodRun> done, Action<Breach> found, CancellationToken cancellationToken)
    {
        if (job is FreezeJob)
        {
            var frozen = (await transactions.ReadAsync((transaction, token) => records.SummariesAsync(transaction, done[0].Period, token), cancellationToken)).ToHashSet();
            foreach (var run in done.Where(run => !frozen.Contains(run.FirstDay)))
            {
                found(new Breach(BreachKind.SummaryMissing, NameOf(job, run), null, job.Code, run.Period, "-"));
            }
        }
        else if (KeyOf(job) is { } key)
        {
            var messages = await transactions.ReadAsync((transaction, token) => records.MessagesAsync(transaction, key, token), cancellationToken);
            foreach (var run in done)
            {
                await CheckMessagesAsync(job, run, $"{key}-{run.FirstDay:yyyyMMdd}", messages, found, cancellationToken);
            }
        }
    }

    private async Task CheckMessagesAsync(IPeriodicJob job, PeriodRun run, string key, IReadOnlyDictionary<string, long> messages, Action<Breach> found, CancellationToken cancellationToken)
    {
        if (messages.GetValueOrDefault(key) is var there && there != run.Count)
        {
            found(new Breach(BreachKind.PeriodMessagesDiffer, NameOf(job, run), null, job.Code, Said(run.Count), Said(there)));
        }

        var leftOut = job is WeeklyMessagesJob
            ? await transactions.ReadAsync((transaction, token) => records.LeftOutAsync(transaction, key, run.StartedAt, MostNamed, token), cancellationToken)
            : [];
        foreach (var resident in leftOut)
        {
            found(new Breach(BreachKind.PeriodMessageMissing, NameOf(job, run), null, resident, job.Code, "-"));
        }
    }

    private string NameOf(IPeriodicJob job, PeriodRun run) => PeriodName.Of(calendar.Of(job.Kind, run.FirstDay));

    // What stands before the day in the keys by which nothing is queued twice.
    private static string? KeyOf(IPeriodicJob job) => job switch
    {
        WeeklyMessagesJob => WeeklyMessagesJob.OnceKey,
        DailyDispatchJob or StaffNoticeJob => job.Code,
        _ => null,
    };

    private static string Said(long count) => count.ToString(CultureInfo.InvariantCulture);
}
