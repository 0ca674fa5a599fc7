using Dapper;
using Huiyin.Desk.Administration;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class ServiceStateRepository : IServiceState
{
    public async Task<IReadOnlyList<ChannelState>> ChannelsAsync(ITransaction transaction, int messages, CancellationToken cancellationToken)
    {
        // Bounded by the newest messages: the outbox keeps all that were ever sent.
        var rows = await transaction.Connection().QueryAsync<Row>(new CommandDefinition(
            """
            SELECT channel_id, state, attempts, last_error, created_at, delivered_at FROM outbox ORDER BY id DESC LIMIT @messages
            """,
            new { messages },
            cancellationToken: cancellationToken));
        return
        [
            .. rows.GroupBy(row => row.channel_id, StringComparer.Ordinal).OrderBy(channel => channel.Key, StringComparer.Ordinal).Select(channel =>
            {
                var failed = channel.FirstOrDefault(row => row.last_error is not null);
                return new ChannelState(
                    channel.Key,
                    channel.Count(row => row.state == "Queued"),
                    channel.Count(row => row.state == "Delivered"),
                    channel.Count(row => row.state == "Undeliverable"),
                    channel.Max(row => row.delivered_at),
                    failed?.last_error,
                    failed?.created_at);
            }),
        ];
    }

    public async Task<int> SubscribersAsync(ITransaction transaction, CancellationToken cancellationToken) =>
        (int)await transaction.Connection().ExecuteScalarAsync<long>(new CommandDefinition("SELECT count(DISTINCT resident_id) FROM subscription", cancellationToken: cancellationToken));

    private sealed class Row
    {
        public string channel_id { get; set; } = "";

        public string state { get; set; } = "";

        public string? last_error { get; set; }

        public DateTimeOffset created_at { get; set; }

        public DateTimeOffset? delivered_at { get; set; }
    }
}
