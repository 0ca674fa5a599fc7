using System.Data.Common;
using Dapper;
using Huiyin.Concerns;
using Huiyin.Summaries.Phases;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class PhaseRepository : IPhaseRepository
{
    public Task<long> PendingAsync(ITransaction transaction, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteScalarAsync<long>(new CommandDefinition("SELECT count(*) FROM phase_pending", cancellationToken: cancellationToken));

    public async Task<int> CatchUpAsync(ITransaction transaction, int concerns, CancellationToken cancellationToken)
    {
        var connection = transaction.Connection();
        if (transaction.Dialect().LockPhases is { } lockPhases)
        {
            await connection.ExecuteAsync(new CommandDefinition(lockPhases, cancellationToken: cancellationToken));
        }

        // Only the events seen here are taken off the list: what another transaction is about to commit stays on it.
        var pending = (await connection.QueryAsync<(string ConcernId, int Sequence)>(new CommandDefinition(
            """
            SELECT concern_id, sequence FROM phase_pending
            WHERE concern_id IN (SELECT DISTINCT concern_id FROM phase_pending ORDER BY concern_id LIMIT @Limit)
            """,
            new { Limit = concerns },
            cancellationToken: cancellationToken))).ToList();
        if (pending.Count == 0)
        {
            return 0;
        }

        string[] ids = [.. pending.Select(one => one.ConcernId).Distinct()];
        var events = (await connection.QueryAsync<ConcernEventRow>(new CommandDefinition(
            $"""
            SELECT concern_id, sequence, kind, at, actor_role, actor_id, actor_unit, data FROM concern_event
            WHERE {transaction.Dialect().Among("concern_id", "Ids")}
            ORDER BY concern_id, sequence
            """,
            new { Ids = ids },
            cancellationToken: cancellationToken))).Select(row => row.ToEvent());
        var phases = events.GroupBy(happened => happened.ConcernId).SelectMany(history => PhaseReading.Of([.. history])).ToList();
        await PhaseWriting.ReplaceAsync(transaction, phases, cancellationToken);
        foreach (var sequence in pending.GroupBy(one => one.Sequence))
        {
            await connection.ExecuteAsync(new CommandDefinition(
                $"DELETE FROM phase_pending WHERE sequence = @Sequence AND {transaction.Dialect().Among("concern_id", "Ids")}",
                new { Sequence = sequence.Key, Ids = sequence.Select(one => one.ConcernId).ToArray() },
                cancellationToken: cancellationToken));
        }

        return ids.Length;
    }

    public Task BegunAsync(ITransaction transaction, long from, long before, Action<PhaseRow> visit, CancellationToken cancellationToken) =>
        PhaseStream.ReadAsync(
            transaction,
            """
            SELECT concern_no, sequence, from_at, ends_at, via, unit, area, category, kind, due, created_at, rectified_at, previous_unit, voice, earlier_voice, earlier_voice_at, earlier_voice_unit
            FROM concern_phase
            WHERE from_at >= @From AND from_at < @Before
            """,
            [("From", from), ("Before", before)],
            Begun,
            visit,
            cancellationToken);

    public Task OpenAsync(ITransaction transaction, long at, Action<PhaseRow> visit, CancellationToken cancellationToken) =>
        PhaseStream.ReadAsync(
            transaction,
            """
            SELECT concern_no, from_at, phase, unit, area, category, due, created_at
            FROM concern_phase
            WHERE phase < 5 AND to_at >= @At AND from_at < @At
            """,
            [("At", at)],
            Open,
            visit,
            cancellationToken);

    public Task ContactDueAsync(ITransaction transaction, long from, long before, Action<PhaseRow> visit, CancellationToken cancellationToken) =>
        PhaseStream.ReadAsync(
            transaction,
            """
            SELECT concern_no, contact_due, contact_at, unit, area, category
            FROM concern_phase
            WHERE contact_due >= @From AND contact_due < @Before
            """,
            [("From", from), ("Before", before)],
            Contact,
            visit,
            cancellationToken);

    public async Task<IReadOnlyList<FiledCount>> FiledAsync(ITransaction transaction, long from, long before, CancellationToken cancellationToken) =>
    [
        .. (await transaction.Connection().QueryAsync<(int Area, int Category, long Count)>(new CommandDefinition(
            """
            SELECT area, category, count(*) FROM concern_phase
            WHERE sequence = 1 AND from_at >= @From AND from_at < @Before
            GROUP BY area, category
            """,
            new { From = from, Before = before },
            cancellationToken: cancellationToken))).Select(row => new FiledCount(row.Area, row.Category, (int)row.Count)),
    ];

    public async Task<IReadOnlyDictionary<int, string>> TermsAsync(ITransaction transaction, CancellationToken cancellationToken) =>
        (await transaction.Connection().QueryAsync<(int Id, string Code)>(new CommandDefinition("SELECT id, code FROM phase_term", cancellationToken: cancellationToken)))
            .ToDictionary(term => term.Id, term => term.Code);

    public async Task<IReadOnlyList<ConcernPhase>> OfConcernAsync(ITransaction transaction, long number, CancellationToken cancellationToken) =>
    [
        .. (await transaction.Connection().QueryAsync<PhaseWriting.Stored>(new CommandDefinition(
            PhaseWriting.Select + " WHERE p.concern_no = @Number ORDER BY p.sequence",
            new { Number = number },
            cancellationToken: cancellationToken))).Select(row => row.ToPhase()),
    ];

    private static void Begun(DbDataReader reader, PhaseRow row)
    {
        row.Number = reader.GetInt64(0);
        row.Sequence = reader.GetInt32(1);
        row.From = reader.GetInt64(2);
        row.EndsAt = reader.GetInt64(3);
        row.Start = (PhaseStart)reader.GetInt16(4);
        row.Unit = reader.GetInt32(5);
        row.Area = reader.GetInt32(6);
        row.Category = reader.GetInt32(7);
        row.Kind = reader.GetInt16(8);
        row.Due = reader.GetInt64(9);
        row.CreatedAt = reader.GetInt64(10);
        row.RectifiedAt = reader.GetInt64(11);
        row.PreviousUnit = reader.GetInt32(12);
        row.Voice = (ResidentVoice)reader.GetInt16(13);
        row.EarlierVoice = (ResidentVoice)reader.GetInt16(14);
        row.EarlierVoiceAt = reader.GetInt64(15);
        row.EarlierVoiceUnit = reader.GetInt32(16);
    }

    private static void Open(DbDataReader reader, PhaseRow row)
    {
        row.Number = reader.GetInt64(0);
        row.From = reader.GetInt64(1);
        row.Phase = (Phase)reader.GetInt16(2);
        row.Unit = reader.GetInt32(3);
        row.Area = reader.GetInt32(4);
        row.Category = reader.GetInt32(5);
        row.Due = reader.GetInt64(6);
        row.CreatedAt = reader.GetInt64(7);
    }

    private static void Contact(DbDataReader reader, PhaseRow row)
    {
        row.Number = reader.GetInt64(0);
        row.Due = reader.GetInt64(1);
        row.ContactAt = reader.IsDBNull(2) ? null : reader.GetInt64(2);
        row.Unit = reader.GetInt32(3);
        row.Area = reader.GetInt32(4);
        row.Category = reader.GetInt32(5);
    }
}
