using Dapper;
using Huiyin.Scheduling;
using Huiyin.Scheduling.Proof;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class PeriodRecords : IPeriodRecords
{
    public async Task<IReadOnlyList<ScheduledJob>> JobsAsync(ITransaction transaction, CancellationToken cancellationToken) =>
    [
        .. (await transaction.Connection().QueryAsync<JobRow>(new CommandDefinition("SELECT job, first_day, next_day FROM schedule", cancellationToken: cancellationToken)))
            .Select(row => new ScheduledJob(row.Job, row.FirstDay, row.NextDay)),
    ];

    public async Task<IReadOnlyList<PeriodRun>> RunsAsync(ITransaction transaction, string job, CancellationToken cancellationToken) =>
    [
        .. (await transaction.Connection().QueryAsync<PeriodRunRow>(new CommandDefinition(
            $"SELECT {PeriodRunRow.Columns} FROM period_run WHERE job = @Job ORDER BY first_day",
            new { Job = job },
            cancellationToken: cancellationToken))).Select(row => row.ToRun()),
    ];

    public async Task<IReadOnlyList<DateOnly>> SummariesAsync(ITransaction transaction, string period, CancellationToken cancellationToken) =>
    [
        .. await transaction.Connection().QueryAsync<DateOnly>(new CommandDefinition(
            "SELECT first_day FROM summary WHERE period = @Period",
            new { Period = period },
            cancellationToken: cancellationToken)),
    ];

    public async Task<IReadOnlyDictionary<string, long>> MessagesAsync(ITransaction transaction, string key, CancellationToken cancellationToken) =>
        (await transaction.Connection().QueryAsync<(string Key, long Count)>(new CommandDefinition(
            """
            SELECT substr(once_key, 1, @Length), count(*)
            FROM outbox
            WHERE once_key IS NOT NULL AND substr(once_key, 1, @KeyLength) = @Key
            GROUP BY 1
            """,
            // The key, a hyphen, and the eight digits of a day.
            new { Key = $"{key}-", KeyLength = key.Length + 1, Length = key.Length + 9 },
            cancellationToken: cancellationToken))).ToDictionary(row => row.Key, row => row.Count, StringComparer.Ordinal);

    public async Task<IReadOnlyList<string>> LeftOutAsync(ITransaction transaction, string key, DateTimeOffset startedAt, int limit, CancellationToken cancellationToken) =>
    [
        .. await transaction.Connection().QueryAsync<string>(new CommandDefinition(
            """
            SELECT DISTINCT s.resident_id
            FROM subscription AS s
            JOIN conversation AS c ON c.channel_id = s.channel_id AND c.conversation_id = s.conversation_id
            WHERE s.created_at < @StartedAt AND c.state = 'Open' AND c.last_inbound_at < @StartedAt
                AND NOT EXISTS (SELECT 1 FROM outbox AS o WHERE o.once_key = @Key || s.resident_id)
            ORDER BY s.resident_id
            LIMIT @Limit
            """,
            new { Key = $"{key}-", StartedAt = startedAt, Limit = limit },
            cancellationToken: cancellationToken)),
    ];

    private sealed class JobRow
    {
        public string Job { get; set; } = "";

        public DateOnly FirstDay { get; set; }

        public DateOnly NextDay { get; set; }
    }
}
