using Huiyin.Diagnostics;

namespace Huiyin.Webhooks;

internal static class WebhookOptionsReader
{
    public static WebhookOptions Read(IConfiguration configuration)
    {
        WebhookOptions options;
        try
        {
            options = configuration.GetSection("Webhooks").Get<WebhookOptions>() ?? new WebhookOptions();
        }
        catch (InvalidOperationException failure)
        {
            throw new StartupException($"A value under Webhooks:* cannot be read: {failure.Message} Switches are true or false, times are written 00:00:30 or 5.00:00:00.", failure);
        }

        Require(options.Timeout, nameof(options.Timeout), TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Require(options.DisableAfter, nameof(options.DisableAfter), TimeSpan.FromHours(1), TimeSpan.FromDays(30));
        Require(options.RotationOverlap, nameof(options.RotationOverlap), TimeSpan.Zero, TimeSpan.FromDays(7));
        Require(options.KeepLog, nameof(options.KeepLog), TimeSpan.FromDays(1), TimeSpan.FromDays(365));
        return options;
    }

    private static void Require(TimeSpan value, string name, TimeSpan least, TimeSpan most)
    {
        if (value < least || value > most)
        {
            throw new StartupException($"Webhooks:{name} is out of range: give a time from {least} to {most}.");
        }
    }
}
