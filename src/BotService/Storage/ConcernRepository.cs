using Dapper;
using Huiyin.Concerns;
using Huiyin.Outbox;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class ConcernRepository(IConversationRepository conversations) : IConcernRepository
{
    public Task<long> NextSequenceAsync(ITransaction transaction, CancellationToken cancellationToken) =>
        transaction.Connection().QuerySingleAsync<long>(new CommandDefinition(transaction.Dialect().NextConcernSequence, cancellationToken: cancellationToken));

    public Task AddAsync(ITransaction transaction, Concern concern, string? deduplicationKey, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(ConcernRow.Insert, ConcernRow.Parameters(transaction.Protect(concern), deduplicationKey), cancellationToken: cancellationToken));

    public async Task UpdateAsync(ITransaction transaction, Concern concern, CancellationToken cancellationToken)
    {
        var updated = await transaction.Connection().ExecuteAsync(new CommandDefinition(ConcernRow.Update, ConcernRow.Parameters(concern, null), cancellationToken: cancellationToken));
        if (updated != 1)
        {
            throw new ConcurrencyConflictException($"Concern {concern.Id} was changed by somebody else.");
        }
    }

    public Task AppendAsync(ITransaction transaction, ConcernEvent concernEvent, CancellationToken cancellationToken) =>
        ConcernEventRow.AppendAsync(transaction, concernEvent, cancellationToken);

    public Task AddFollowerAsync(ITransaction transaction, string concernId, string residentId, ConversationKey conversation, bool isReporter, DateTimeOffset at, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteAsync(new CommandDefinition(
            """
            INSERT INTO concern_follower (concern_id, resident_id, channel_id, conversation_id, is_reporter, created_at)
            VALUES (@ConcernId, @ResidentId, @ChannelId, @ConversationId, @IsReporter, @At)
            ON CONFLICT (concern_id, resident_id) DO NOTHING
            """,
            new { ConcernId = concernId, ResidentId = residentId, conversation.ChannelId, conversation.ConversationId, IsReporter = isReporter, At = at },
            cancellationToken: cancellationToken));

    public async Task<IReadOnlyList<Recipient>> RecipientsAsync(ITransaction transaction, string concernId, CancellationToken cancellationToken)
    {
        var rows = await transaction.Connection().QueryAsync<RecipientRow>(new CommandDefinition(
            """
            SELECT f.resident_id, f.channel_id, f.conversation_id, f.is_reporter, r.locale, c.reference, c.state
            FROM concern_follower AS f
            JOIN resident AS r ON r.id = f.resident_id
            LEFT JOIN conversation AS c ON c.channel_id = f.channel_id AND c.conversation_id = f.conversation_id
            WHERE f.concern_id = @ConcernId
            ORDER BY f.is_reporter DESC, f.created_at, f.resident_id
            """,
            new { ConcernId = concernId },
            cancellationToken: cancellationToken));

        var recipients = new List<Recipient>();
        foreach (var row in rows)
        {
            // Where nobody listens any more, the resident's other open conversation is better than silence.
            var other = row.State is ConversationState.Closed or ConversationState.Suspended
                ? await conversations.LatestOpenAsync(transaction, row.ResidentId, cancellationToken)
                : null;
            recipients.Add(new Recipient(
                row.ResidentId,
                other?.Key ?? new ConversationKey(row.ChannelId, row.ConversationId),
                row.Locale,
                other?.Reference ?? row.Reference,
                row.IsReporter));
        }

        return recipients;
    }

    public Task<Concern?> FindAsync(ITransaction transaction, string concernId, CancellationToken cancellationToken) =>
        OneAsync(transaction, "id = @Value", concernId, cancellationToken);

    public Task<Concern?> FindByNumberAsync(ITransaction transaction, string number, CancellationToken cancellationToken) =>
        OneAsync(transaction, "number = @Value", number, cancellationToken);

    public Task<Concern?> FindByDeduplicationKeyAsync(ITransaction transaction, string deduplicationKey, CancellationToken cancellationToken) =>
        OneAsync(transaction, "deduplication_key = @Value", deduplicationKey, cancellationToken);

    public async Task<IReadOnlyList<Concern>> OfResidentAsync(ITransaction transaction, string residentId, int limit, CancellationToken cancellationToken) =>
    [
        .. await transaction.QueryConcernsAsync(new CommandDefinition(
            $"""
            SELECT {ConcernRow.Columns} FROM concern
            WHERE id IN (SELECT concern_id FROM concern_follower WHERE resident_id = @ResidentId)
            ORDER BY id DESC
            LIMIT @Limit
            """,
            new { ResidentId = residentId, Limit = limit },
            cancellationToken: cancellationToken)),
    ];

    public async Task<IReadOnlyList<Concern>> AwaitingAnswerAsync(ITransaction transaction, string residentId, CancellationToken cancellationToken) =>
    [
        .. await transaction.QueryConcernsAsync(new CommandDefinition(
            $"""
            SELECT {ConcernRow.Columns} FROM concern
            WHERE reporter_id = @ResidentId AND status = 'Rectified'
            ORDER BY rectified_at, id
            """,
            new { ResidentId = residentId },
            cancellationToken: cancellationToken)),
    ];

    public Task<ConcernPage> ListAsync(ITransaction transaction, ConcernFilter filter, CancellationToken cancellationToken) =>
        ConcernList.ReadAsync(transaction, filter, cancellationToken);

    public Task<int> CountAsync(ITransaction transaction, ConcernFilter filter, int most, CancellationToken cancellationToken) =>
        ConcernList.CountAsync(transaction, filter, most, cancellationToken);

    public Task<bool> WasOwnedByAsync(ITransaction transaction, string concernId, IReadOnlyList<string> units, CancellationToken cancellationToken) =>
        transaction.Connection().ExecuteScalarAsync<bool>(new CommandDefinition(
            $"SELECT EXISTS (SELECT 1 FROM concern_unit WHERE concern_id = @ConcernId AND {transaction.Dialect().Among("unit", "Units")})",
            new { ConcernId = concernId, Units = units.ToArray() },
            cancellationToken: cancellationToken));

    public async Task<IReadOnlyList<ConcernEvent>> EventsAsync(ITransaction transaction, string concernId, CancellationToken cancellationToken) =>
    [
        .. (await transaction.Connection().QueryAsync<ConcernEventRow>(new CommandDefinition(
            $"SELECT {ConcernEventRow.Columns} WHERE e.concern_id = @ConcernId ORDER BY e.sequence",
            new { ConcernId = concernId },
            cancellationToken: cancellationToken))).Select(row => row.ToEvent()),
    ];

    public async Task<ConcernEvent?> LastEventAsync(ITransaction transaction, string concernId, CancellationToken cancellationToken) =>
        (await transaction.Connection().QueryFirstOrDefaultAsync<ConcernEventRow>(new CommandDefinition(
            $"SELECT {ConcernEventRow.Columns} WHERE e.concern_id = @ConcernId ORDER BY e.sequence DESC LIMIT 1",
            new { ConcernId = concernId },
            cancellationToken: cancellationToken)))?.ToEvent();

    private static Task<Concern?> OneAsync(ITransaction transaction, string condition, string value, CancellationToken cancellationToken) =>
        transaction.QueryConcernAsync(new CommandDefinition(
            $"SELECT {ConcernRow.Columns} FROM concern WHERE {condition}",
            new { Value = value },
            cancellationToken: cancellationToken));

    private sealed class RecipientRow
    {
        public string ResidentId { get; set; } = "";

        public string ChannelId { get; set; } = "";

        public string ConversationId { get; set; } = "";

        public bool IsReporter { get; set; }

        public string Locale { get; set; } = "";

        public string? Reference { get; set; }

        public ConversationState? State { get; set; }
    }
}
