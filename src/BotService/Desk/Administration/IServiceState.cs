using Huiyin.Transactions;

namespace Huiyin.Desk.Administration;

/// <summary>How the service does, for who runs it.</summary>
internal interface IServiceState
{
    /// <summary>Of the newest <paramref name="messages"/> messages, by channel.</summary>
    Task<IReadOnlyList<ChannelState>> ChannelsAsync(ITransaction transaction, int messages, CancellationToken cancellationToken);

    /// <summary>How many residents take the weekly message of some area.</summary>
    Task<int> SubscribersAsync(ITransaction transaction, CancellationToken cancellationToken);
}

/// <param name="LastError">Of the newest message that failed at least once, in the channel's words.</param>
internal sealed record ChannelState(string ChannelId, int Queued, int Delivered, int Undeliverable, DateTimeOffset? LastDeliveredAt, string? LastError, DateTimeOffset? LastErrorAt);
