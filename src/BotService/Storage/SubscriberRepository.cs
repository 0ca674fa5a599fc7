using Dapper;
using Huiyin.Outbox;
using Huiyin.Summaries.Messages;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class SubscriberRepository : ISubscriberRepository
{
    public async Task<SubscriberPage> PageAsync(ITransaction transaction, string? afterResidentId, int limit, CancellationToken cancellationToken)
    {
        var ids = (await transaction.Connection().QueryAsync<string>(new CommandDefinition(
            "SELECT DISTINCT resident_id FROM subscription WHERE resident_id > @After ORDER BY resident_id LIMIT @Limit",
            new { After = afterResidentId ?? "", Limit = limit },
            cancellationToken: cancellationToken))).ToList();
        if (ids.Count == 0)
        {
            return new SubscriberPage([], null);
        }

        // Both tables by their range: from a list of ids alone PostgreSQL reads all residents for every page.
        var rows = await transaction.Connection().QueryAsync<Row>(new CommandDefinition(
            """
            SELECT s.resident_id, s.area, s.channel_id, s.conversation_id, r.locale, coalesce(c.state, 'Open') AS state
            FROM subscription AS s
            JOIN resident AS r ON r.id = s.resident_id AND r.id BETWEEN @First AND @Last
            LEFT JOIN conversation AS c ON c.channel_id = s.channel_id AND c.conversation_id = s.conversation_id
            WHERE s.resident_id BETWEEN @First AND @Last
            ORDER BY s.resident_id, s.created_at, s.area
            """,
            new { First = ids[0], Last = ids[^1] },
            cancellationToken: cancellationToken));
        var residents = rows.GroupBy(row => row.ResidentId).ToList();
        // One message for all areas of a resident, where they subscribed last.
        var reachable = residents
            .Select(own => (Areas: own, Place: own.LastOrDefault(row => row.State == nameof(ConversationState.Open))))
            .Where(one => one.Place is not null)
            .Select(one => new Subscriber(one.Areas.Key, one.Place!.Locale, new ConversationKey(one.Place.ChannelId, one.Place.ConversationId), [.. one.Areas.Select(row => row.Area)]));
        return new SubscriberPage([.. reachable], ids.Count < limit ? null : ids[^1]);
    }

    private sealed class Row
    {
        public string ResidentId { get; set; } = "";

        public string Area { get; set; } = "";

        public string ChannelId { get; set; } = "";

        public string ConversationId { get; set; } = "";

        public string Locale { get; set; } = "";

        public string State { get; set; } = "";
    }
}
