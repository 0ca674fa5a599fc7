using Dapper;
using Huiyin.Summaries.Supervision;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class SupervisionSource : ISupervisionSource
{
    // A message that took longer was no answer in time; a visit in its place may take a week.
    private static readonly long InTime = (long)TimeSpan.FromHours(24).TotalMilliseconds;
    private static readonly long VisitInTime = (long)TimeSpan.FromDays(7).TotalMilliseconds;

    /// <summary>Of each unit the reply that it gave most often.</summary>
    public async Task<IReadOnlyList<CopiedReply>> CopiedRepliesAsync(ITransaction transaction, long from, long before, int atLeast, CancellationToken cancellationToken)
    {
        const string Given =
            """
            FROM concern_phase AS p
            JOIN phase_term AS u ON u.id = p.unit
            JOIN concern AS c ON c.number = CAST(p.concern_no AS text)
            JOIN concern_text AS t ON t.concern_id = c.id AND t.sequence = p.sequence
            WHERE p.from_at >= @From AND p.from_at < @Before AND p.via = 3
            """;
        var replies = await transaction.Connection().QueryAsync<(string Unit, string Text, long Count)>(new CommandDefinition(
            $"SELECT u.code, t.text, count(*) {Given} GROUP BY u.code, t.text HAVING count(*) >= @AtLeast ORDER BY count(*) DESC, u.code, min(c.number)",
            new { From = from, Before = before, AtLeast = atLeast },
            cancellationToken: cancellationToken));
        List<CopiedReply> copied = [];
        foreach (var (unit, text, count) in replies.DistinctBy(reply => reply.Unit))
        {
            var concerns = await transaction.Connection().QueryAsync<string>(new CommandDefinition(
                $"SELECT DISTINCT c.number {Given} AND u.code = @Unit AND t.text = @Text ORDER BY c.number LIMIT @Most",
                new { From = from, Before = before, Unit = unit, Text = text, Evidence.Most },
                cancellationToken: cancellationToken));
            copied.Add(new CopiedReply(unit, (int)count, [.. concerns]));
        }

        return copied;
    }

    public async Task<IReadOnlyList<EchoCount>> EchoAsync(ITransaction transaction, DateTimeOffset from, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var (made, delivered, recorded) = (transaction.Dialect().Milliseconds("o.created_at"), transaction.Dialect().Milliseconds("o.delivered_at"), transaction.Dialect().Milliseconds("v.recorded_at"));
        // The number is looked up row by row: joined, PostgreSQL reads all concerns of all years for it.
        return
        [
            .. (await transaction.Connection().QueryAsync<(int Unit, int Area, int Category, long Owed, long Reached)>(new CommandDefinition(
                $"""
                SELECT p.unit, p.area, p.category, count(*), sum(owed.reached)
                FROM (
                    SELECT (SELECT CAST(c.number AS bigint) FROM concern AS c WHERE c.id = o.concern_id) AS concern_no, {made} AS made,
                        CASE WHEN o.delivered_at IS NOT NULL AND o.delivered_at < @End AND {delivered} - {made} <= @InTime THEN 1
                            WHEN (o.delivered_at IS NULL OR o.delivered_at >= @End) AND EXISTS (
                                SELECT 1 FROM return_visit AS v
                                WHERE v.concern_id = o.concern_id AND v.resident_id = o.resident_id AND v.result IN ('ToldInPerson', 'Confirmed', 'Disputed')
                                    AND v.recorded_at >= o.created_at AND v.recorded_at < @End AND {recorded} - {made} <= @VisitInTime) THEN 1
                            ELSE 0 END AS reached
                    FROM outbox AS o
                    WHERE o.created_at >= @From AND o.created_at < @End AND o.concern_id IS NOT NULL AND o.resident_id IS NOT NULL
                ) AS owed
                JOIN concern_phase AS p ON p.concern_no = owed.concern_no AND p.from_at <= owed.made AND p.to_at > owed.made
                WHERE owed.reached = 1 OR owed.made <= @Judged
                GROUP BY p.unit, p.area, p.category
                """,
                new { From = from, End = before, InTime, VisitInTime, Judged = before.ToUnixTimeMilliseconds() - InTime },
                cancellationToken: cancellationToken))).Select(row => new EchoCount(row.Unit, row.Area, row.Category, (int)row.Owed, (int)row.Reached)),
        ];
    }
}
