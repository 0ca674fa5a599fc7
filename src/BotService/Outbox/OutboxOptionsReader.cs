using Huiyin.Diagnostics;

namespace Huiyin.Outbox;

internal static class OutboxOptionsReader
{
    public static OutboxOptions Read(IConfiguration configuration)
    {
        var options = Bind(configuration);
        Require(options.Parallel is >= 1 and <= 256, nameof(options.Parallel), "a number from 1 to 256");
        Require(options.MaxAttempts is >= 1 and <= 100, nameof(options.MaxAttempts), "a number from 1 to 100");
        RequireTime(options.MaxAge, nameof(options.MaxAge), TimeSpan.FromMinutes(1), TimeSpan.FromDays(30));
        RequireTime(options.FirstPause, nameof(options.FirstPause), TimeSpan.FromMilliseconds(10), TimeSpan.FromHours(1));
        RequireTime(options.LongestPause, nameof(options.LongestPause), options.FirstPause, TimeSpan.FromDays(1));
        RequireTime(options.DeliveryTimeout, nameof(options.DeliveryTimeout), TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5));
        RequireTime(options.PollInterval, nameof(options.PollInterval), TimeSpan.FromMilliseconds(100), TimeSpan.FromHours(1));
        RequireTime(options.QuietSpread, nameof(options.QuietSpread), TimeSpan.Zero, TimeSpan.FromHours(2));
        RequireTime(options.DigestWindow, nameof(options.DigestWindow), TimeSpan.Zero, TimeSpan.FromHours(1));
        foreach (var (name, channel) in options.Channels)
        {
            RequireChannel(channel, $"Channels:{name}:");
        }

        return options;
    }

    private static void RequireChannel(ChannelPolicyOptions channel, string prefix)
    {
        RequireTime(channel.DigestWindow ?? TimeSpan.Zero, prefix + nameof(channel.DigestWindow), TimeSpan.Zero, TimeSpan.FromHours(1));
        RequireTime(channel.MaxAge ?? TimeSpan.FromDays(1), prefix + nameof(channel.MaxAge), TimeSpan.FromMinutes(1), TimeSpan.FromDays(30));
        Require(channel.MaxAttempts is null or (>= 1 and <= 100), prefix + nameof(channel.MaxAttempts), "a number from 1 to 100");
        Require(channel.TextLimit is null or (>= 70 and <= 1_000_000), prefix + nameof(channel.TextLimit), "a number of characters from 70 to 1000000");
        Require(channel.PerSecond is null or (>= 1 and <= 10_000), prefix + nameof(channel.PerSecond), "a number from 1 to 10000");
        Require(channel.QuietFrom is null == channel.QuietUntil is null, prefix + nameof(channel.QuietFrom), "both QuietFrom and QuietUntil of the channel, or neither");
    }

    private static OutboxOptions Bind(IConfiguration configuration)
    {
        try
        {
            return configuration.GetSection("Outbox").Get<OutboxOptions>() ?? new OutboxOptions();
        }
        catch (InvalidOperationException failure)
        {
            throw new StartupException($"A value under Outbox:* cannot be read: {failure.Message} Numbers are plain, times are written 00:00:30, times of day 22:00.", failure);
        }
    }

    private static void RequireTime(TimeSpan value, string name, TimeSpan least, TimeSpan most) =>
        Require(value >= least && value <= most, name, $"a time from {least} to {most}");

    private static void Require(bool isMet, string name, string wanted)
    {
        if (!isMet)
        {
            throw new StartupException($"Outbox:{name} is out of range: give {wanted}.");
        }
    }
}
