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
        return options;
    }

    private static OutboxOptions Bind(IConfiguration configuration)
    {
        try
        {
            return configuration.GetSection("Outbox").Get<OutboxOptions>() ?? new OutboxOptions();
        }
        catch (InvalidOperationException failure)
        {
            throw new StartupException($"A value under Outbox:* cannot be read: {failure.Message} Numbers are plain, times are written 00:00:30.", failure);
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
