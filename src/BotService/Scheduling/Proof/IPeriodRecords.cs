using Huiyin.Transactions;

namespace Huiyin.Scheduling.Proof;

/// <summary>What the database has of periods, for who proves them.</summary>
internal interface IPeriodRecords
{
    /// <summary>Each job with the first days of the period that it began with and of the one that it does next.</summary>
    Task<IReadOnlyList<ScheduledJob>> JobsAsync(ITransaction transaction, CancellationToken cancellationToken);

    /// <summary>All runs of a job.</summary>
    Task<IReadOnlyList<PeriodRun>> RunsAsync(ITransaction transaction, string job, CancellationToken cancellationToken);

    /// <summary>The first days of the frozen summaries of this kind.</summary>
    Task<IReadOnlyList<DateOnly>> SummariesAsync(ITransaction transaction, string period, CancellationToken cancellationToken);

    /// <summary>How many messages there are by the beginning of their keys: <c>week-20261102</c>.</summary>
    /// <param name="transaction">To read in.</param>
    /// <param name="key">What stands before the day: <c>week</c>.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    Task<IReadOnlyDictionary<string, long>> MessagesAsync(ITransaction transaction, string key, CancellationToken cancellationToken);

    /// <summary>Subscribers from before the run, who could be reached then and were silent since, without a message of it; the first of them by their ids.</summary>
    /// <param name="transaction">To read in.</param>
    /// <param name="key">The beginning of the messages' keys: <c>week-20261102</c>.</param>
    /// <param name="startedAt">When the run began.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    Task<IReadOnlyList<string>> LeftOutAsync(ITransaction transaction, string key, DateTimeOffset startedAt, int limit, CancellationToken cancellationToken);
}

internal sealed record ScheduledJob(string Job, DateOnly FirstDay, DateOnly NextDay);
