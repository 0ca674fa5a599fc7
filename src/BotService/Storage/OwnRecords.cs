using System.Text.Json.Nodes;
using Dapper;
using Huiyin.Concerns.ReturnVisits;
using Huiyin.Outbox;
using Huiyin.Privacy.Copies;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class OwnRecords : IOwnRecords
{
    public async Task<IReadOnlyList<OwnChat>> ChatsAsync(ITransaction transaction, string residentId, CancellationToken cancellationToken) =>
    [
        .. (await transaction.Connection().QueryAsync<(string Channel, DateTimeOffset At)>(new CommandDefinition(
            "SELECT channel_id, last_inbound_at FROM conversation WHERE resident_id = @Id ORDER BY last_inbound_at DESC",
            new { Id = residentId },
            cancellationToken: cancellationToken))).Select(row => new OwnChat(row.Channel, row.At)),
    ];

    public async Task<IReadOnlyList<OwnMessage>> MessagesAsync(ITransaction transaction, string residentId, CancellationToken cancellationToken)
    {
        var chats = (await transaction.Connection().QueryAsync<(string Channel, string Conversation, string Reference)>(new CommandDefinition(
            "SELECT channel_id, conversation_id, reference FROM conversation WHERE resident_id = @Id",
            new { Id = residentId },
            cancellationToken: cancellationToken))).ToList();
        List<OwnMessage> messages = [];
        foreach (var (channel, conversation, reference) in chats.Where(chat => !IsGroup(chat.Reference)))
        {
            messages.AddRange(await SentAsync(transaction, new ConversationKey(channel, conversation), cancellationToken));
            messages.AddRange(await ReceivedAsync(transaction, new ConversationKey(channel, conversation), cancellationToken));
        }

        return [.. messages.OrderBy(message => message.At)];
    }

    public async Task<IReadOnlyList<(string Number, ReturnVisitReason Reason, DateTimeOffset OpenedAt, DateTimeOffset? RecordedAt, ReturnVisitResult? Result)>> ReturnVisitsAsync(ITransaction transaction, string residentId, CancellationToken cancellationToken) =>
    [
        .. (await transaction.Connection().QueryAsync<(string Number, string Reason, DateTimeOffset OpenedAt, DateTimeOffset? RecordedAt, string? Result)>(new CommandDefinition(
            """
            SELECT c.number, v.reason, v.opened_at, v.recorded_at, v.result
            FROM concern_follower AS f
            JOIN return_visit AS v ON v.concern_id = f.concern_id AND v.resident_id = f.resident_id
            JOIN concern AS c ON c.id = v.concern_id
            WHERE f.resident_id = @Id
            ORDER BY v.opened_at, v.id
            """,
            new { Id = residentId },
            cancellationToken: cancellationToken))).Select(row => (row.Number, Enum.Parse<ReturnVisitReason>(row.Reason), row.OpenedAt, row.RecordedAt, row.Result is null ? (ReturnVisitResult?)null : Enum.Parse<ReturnVisitResult>(row.Result))),
    ];

    public async Task<IReadOnlyList<(string Area, string Building, DateOnly On, string Outcome)>> HouseholdVisitsAsync(ITransaction transaction, string residentId, CancellationToken cancellationToken) =>
    [
        .. await transaction.Connection().QueryAsync<(string, string, DateOnly, string)>(new CommandDefinition(
            """
            SELECT h.area, h.building, e.visited_on, e.outcome
            FROM household_resident AS r
            JOIN household AS h ON h.id = r.household_id
            JOIN visit_event AS e ON e.household_id = r.household_id
            WHERE r.resident_id = @Id AND e.outcome IS NOT NULL AND NOT EXISTS (SELECT 1 FROM visit_event AS later WHERE later.corrects = e.id)
            ORDER BY e.visited_on, e.number
            """,
            new { Id = residentId },
            cancellationToken: cancellationToken)),
    ];

    public async Task<IReadOnlyList<(string Area, DateTimeOffset Since)>> SubscriptionsAsync(ITransaction transaction, string residentId, CancellationToken cancellationToken) =>
    [
        .. await transaction.Connection().QueryAsync<(string, DateTimeOffset)>(new CommandDefinition(
            "SELECT area, created_at FROM subscription WHERE resident_id = @Id ORDER BY created_at, area",
            new { Id = residentId },
            cancellationToken: cancellationToken)),
    ];

    private static async Task<IEnumerable<OwnMessage>> SentAsync(ITransaction transaction, ConversationKey chat, CancellationToken cancellationToken)
    {
        var rows = await transaction.Connection().QueryAsync<(string Activity, string Payload, DateTimeOffset At)>(new CommandDefinition(
            "SELECT activity_id, payload, received_at FROM inbox WHERE channel_id = @ChannelId AND conversation_id = @ConversationId ORDER BY id",
            new { chat.ChannelId, chat.ConversationId },
            cancellationToken: cancellationToken));
        return rows.ToList().Select(row => Read(transaction.Fields().Reveal(row.Payload, InboxRepository.Field(chat.ChannelId, chat.ConversationId, row.Activity))!, row.At, chat.ChannelId, fromYou: true)).OfType<OwnMessage>();
    }

    private static async Task<IEnumerable<OwnMessage>> ReceivedAsync(ITransaction transaction, ConversationKey chat, CancellationToken cancellationToken)
    {
        var rows = await transaction.Connection().QueryAsync<(string Activity, string Payload, string? Body, DateTimeOffset At)>(new CommandDefinition(
            """
            SELECT o.activity_id, o.payload, (SELECT b.payload FROM outbox_body AS b WHERE b.id = o.body_id), o.created_at
            FROM outbox AS o
            WHERE o.channel_id = @ChannelId AND o.conversation_id = @ConversationId AND o.operation = 'Send'
            ORDER BY o.id
            """,
            new { chat.ChannelId, chat.ConversationId },
            cancellationToken: cancellationToken));
        return rows.ToList().Select(row => Read(row.Body ?? transaction.Fields().Reveal(row.Payload, OutboxRow.Field(chat.ChannelId, chat.ConversationId, row.Activity))!, row.At, chat.ChannelId, fromYou: false)).OfType<OwnMessage>();
    }

    // Null of what says nothing: a typing sign, an event, a message that was erased.
    private static OwnMessage? Read(string payload, DateTimeOffset at, string channel, bool fromYou)
    {
        var activity = JsonNode.Parse(payload);
        var text = Text(activity?["text"]) ?? Text(activity?["summary"]) ?? Text(activity?["speak"]) ?? Text(activity?["value"]) ?? "";
        var files = (activity?["attachments"] as JsonArray ?? []).Where(file => file?["contentUrl"] is not null).Select(file => Text(file!["name"]) ?? Text(file["contentType"]) ?? "").ToList();
        return Text(activity?["type"]) == "message" && (text.Length > 0 || files.Count > 0) ? new OwnMessage(at, channel, fromYou, text, files) : null;
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;

    private static bool IsGroup(string reference) => JsonNode.Parse(reference)?["conversation"]?["isGroup"] is JsonValue value && value.TryGetValue<bool>(out var isGroup) && isGroup;
}
