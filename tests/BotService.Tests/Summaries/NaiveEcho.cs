using Dapper;
using Huiyin.Concerns;
using Huiyin.Storage;
using Huiyin.Summaries.Counting;
using Huiyin.Summaries.Proof;
using Huiyin.Transactions;

namespace Huiyin.Summaries;

/// <summary>Counts the echo rate message by message, asking the whole history of a concern who had it when the message was owed.</summary>
internal static class NaiveEcho
{
    public static async Task AddAsync(TestDatabase database, DateTimeOffset from, DateTimeOffset end, Tallies tallies)
    {
        var (messages, visits, histories) = await database.ReadAsync(async transaction => (
            (await transaction.Connection().QueryAsync<Message>("SELECT concern_id, resident_id, created_at, delivered_at FROM outbox WHERE concern_id IS NOT NULL AND resident_id IS NOT NULL")).ToList(),
            (await transaction.Connection().QueryAsync<Visit>("SELECT concern_id, resident_id, result, recorded_at FROM return_visit WHERE recorded_at IS NOT NULL")).ToList(),
            (await database.Get<IEventHistories>().ReadAsync(transaction, "", 100_000, CancellationToken.None)).ToDictionary(history => history[0].ConcernId)));
        foreach (var message in messages.Where(message => message.CreatedAt >= from && message.CreatedAt < end))
        {
            var sent = message.DeliveredAt < end;
            var reached = sent
                ? message.DeliveredAt - message.CreatedAt <= TimeSpan.FromHours(24)
                : visits.Exists(visit => visit.Result is "ToldInPerson" or "Confirmed" or "Disputed"
                    && (visit.ConcernId, visit.ResidentId) == (message.ConcernId, message.ResidentId)
                    && visit.RecordedAt >= message.CreatedAt && visit.RecordedAt < end && visit.RecordedAt - message.CreatedAt <= TimeSpan.FromDays(7));
            if (!reached && end - message.CreatedAt < TimeSpan.FromHours(24))
            {
                continue;
            }

            var concern = histories[message.ConcernId].Where(happened => happened.At <= message.CreatedAt).Aggregate((Concern?)null, ConcernFold.Apply)!;
            foreach (var tally in (Tally[])[tallies.District, tallies.Unit(concern.Unit), .. tallies.Area(concern.Area ?? ""), .. tallies.Category(concern.Category)])
            {
                tally.Owed++;
                tally.Reached += reached ? 1 : 0;
            }
        }
    }

    private sealed class Message
    {
        public string ConcernId { get; set; } = "";

        public string ResidentId { get; set; } = "";

        public DateTimeOffset CreatedAt { get; set; }

        public DateTimeOffset? DeliveredAt { get; set; }
    }

    private sealed class Visit
    {
        public string ConcernId { get; set; } = "";

        public string ResidentId { get; set; } = "";

        public string Result { get; set; } = "";

        public DateTimeOffset RecordedAt { get; set; }
    }
}
