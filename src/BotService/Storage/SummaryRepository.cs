using Dapper;
using Huiyin.Summaries;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class SummaryRepository : ISummaryRepository
{
    private const string Columns = "id, period, first_day, last_day, cut_off, definitions, hash, frozen_at";

    public async Task<bool> AddAsync(ITransaction transaction, FrozenSummary summary, CancellationToken cancellationToken) =>
        await transaction.Connection().ExecuteAsync(new CommandDefinition(
            """
            INSERT INTO summary (id, period, first_day, last_day, cut_off, definitions, document, hash, frozen_at)
            VALUES (@Id, @Period, @FirstDay, @LastDay, @CutOff, @Definitions, @Document, @Hash, @FrozenAt)
            ON CONFLICT (period, first_day) DO NOTHING
            """,
            summary,
            cancellationToken: cancellationToken)) == 1;

    public async Task<FrozenSummary?> FindAsync(ITransaction transaction, string period, DateOnly firstDay, CancellationToken cancellationToken) =>
        (await transaction.Connection().QuerySingleOrDefaultAsync<SummaryRow>(new CommandDefinition(
            $"SELECT {Columns}, document FROM summary WHERE period = @Period AND first_day = @FirstDay",
            new { Period = period, FirstDay = firstDay },
            cancellationToken: cancellationToken)))?.ToSummary();

    public async Task<IReadOnlyList<FrozenSummary>> ListAsync(ITransaction transaction, string? period, int limit, CancellationToken cancellationToken) =>
    [
        .. (await transaction.Connection().QueryAsync<SummaryRow>(new CommandDefinition(
            $"SELECT {Columns}, '' AS document FROM summary {(period is null ? "" : "WHERE period = @Period")} ORDER BY first_day DESC, period LIMIT @Limit",
            new { Period = period, Limit = limit },
            cancellationToken: cancellationToken))).Select(row => row.ToSummary()),
    ];

    public Task AddCorrectionAsync(ITransaction transaction, Correction correction, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            """
            INSERT INTO summary_correction (id, summary_id, figure, was, is_now, reason, by_id, by_name, at)
            VALUES (@Id, @SummaryId, @Figure, @Was, @IsNow, @Reason, @ById, @ByName, @At)
            """,
            correction,
            cancellationToken: cancellationToken));

    public async Task<IReadOnlyList<Correction>> CorrectionsAsync(ITransaction transaction, string summaryId, CancellationToken cancellationToken) =>
    [
        .. (await transaction.Connection().QueryAsync<CorrectionRow>(new CommandDefinition(
            "SELECT id, summary_id, figure, was, is_now, reason, by_id, by_name, at FROM summary_correction WHERE summary_id = @SummaryId ORDER BY id",
            new { SummaryId = summaryId },
            cancellationToken: cancellationToken))).Select(row => new Correction(row.Id, row.SummaryId, row.Figure, row.Was, row.IsNow, row.Reason, row.ById, row.ByName, row.At)),
    ];

    public Task LockAsync(ITransaction transaction, string summaryId, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            $"SELECT id FROM summary WHERE id = @Id {transaction.Dialect().ForUpdate}",
            new { Id = summaryId },
            cancellationToken: cancellationToken));

    public async Task AddActAsync(ITransaction transaction, NoticeAct act, CancellationToken cancellationToken)
    {
        if (act.Words is { } words)
        {
            await transaction.Connection().ExecuteAsync(new CommandDefinition(
                """
                INSERT INTO notice_wording (id, summary_id, sequence, chinese, english, by_id, by_name, at)
                VALUES (@Id, @SummaryId, @Sequence, @Chinese, @English, @ById, @ByName, @At)
                """,
                new { act.Id, act.SummaryId, act.Sequence, words.Chinese, words.English, act.ById, act.ByName, act.At },
                cancellationToken: cancellationToken));
        }

        if (act.Act == NoticeAct.Edited)
        {
            return;
        }

        await transaction.Connection().ExecuteAsync(new CommandDefinition(
            """
            INSERT INTO notice_act (id, summary_id, sequence, act, due, reason, by_id, by_name, at)
            VALUES (@Id, @SummaryId, @Sequence, @Act, @Due, @Reason, @ById, @ByName, @At)
            """,
            new { act.Id, act.SummaryId, act.Sequence, act.Act, act.Due, act.Reason, act.ById, act.ByName, act.At },
            cancellationToken: cancellationToken));
    }

    public async Task<IReadOnlyList<NoticeAct>> ActsAsync(ITransaction transaction, string summaryId, CancellationToken cancellationToken) =>
    [
        .. (await transaction.Connection().QueryAsync<ActRow>(new CommandDefinition(
            """
            SELECT a.id, a.summary_id, a.sequence, a.act, a.due, a.reason, a.by_id, a.by_name, a.at, w.chinese, w.english
            FROM notice_act AS a
            LEFT JOIN notice_wording AS w ON w.summary_id = a.summary_id AND w.sequence = a.sequence
            WHERE a.summary_id = @SummaryId
            UNION ALL
            SELECT w.id, w.summary_id, w.sequence, 'Edited', NULL, NULL, w.by_id, w.by_name, w.at, w.chinese, w.english
            FROM notice_wording AS w
            WHERE w.summary_id = @SummaryId
                AND NOT EXISTS (SELECT 1 FROM notice_act AS a WHERE a.summary_id = w.summary_id AND a.sequence = w.sequence)
            ORDER BY 3
            """,
            new { SummaryId = summaryId },
            cancellationToken: cancellationToken))).Select(row => new NoticeAct(row.Id, row.SummaryId, row.Sequence, row.Act, row.Due, row.Reason, row.ById, row.ByName, row.At, row.Chinese is null ? null : new NoticeWords(row.Chinese, row.English!))),
    ];

    private sealed class SummaryRow
    {
        public string Id { get; set; } = "";

        public string Period { get; set; } = "";

        public DateOnly FirstDay { get; set; }

        public DateOnly LastDay { get; set; }

        public DateTimeOffset CutOff { get; set; }

        public int Definitions { get; set; }

        public string Document { get; set; } = "";

        public string Hash { get; set; } = "";

        public DateTimeOffset FrozenAt { get; set; }

        public FrozenSummary ToSummary() => new()
        {
            Id = Id,
            Period = Period,
            FirstDay = FirstDay,
            LastDay = LastDay,
            CutOff = CutOff,
            Definitions = Definitions,
            Document = Document,
            Hash = Hash,
            FrozenAt = FrozenAt,
        };
    }

    private sealed class CorrectionRow
    {
        public string Id { get; set; } = "";

        public string SummaryId { get; set; } = "";

        public string Figure { get; set; } = "";

        public string Was { get; set; } = "";

        public string IsNow { get; set; } = "";

        public string Reason { get; set; } = "";

        public string ById { get; set; } = "";

        public string? ByName { get; set; }

        public DateTimeOffset At { get; set; }
    }

    private sealed class ActRow
    {
        public string Id { get; set; } = "";

        public string SummaryId { get; set; } = "";

        public int Sequence { get; set; }

        public string Act { get; set; } = "";

        public DateTimeOffset? Due { get; set; }

        public string? Reason { get; set; }

        public string? Chinese { get; set; }

        public string? English { get; set; }

        public string ById { get; set; } = "";

        public string? ByName { get; set; }

        public DateTimeOffset At { get; set; }
    }
}
