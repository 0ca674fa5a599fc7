using Huiyin.Diagnostics;
using Huiyin.Dialogs.Courtesy;

namespace Huiyin.Bot;

internal static class CourtesyOptionsReader
{
    private const int Least = 5;
    private const int Most = 10_000;
    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(1);

    /// <exception cref="StartupException">A value is wrong; names key and fix.</exception>
    public static CourtesyOptions Read(IConfiguration configuration)
    {
        CourtesyOptions options;
        try
        {
            options = configuration.GetSection(CourtesyOptions.Section).Get<CourtesyOptions>() ?? new CourtesyOptions();
        }
        catch (InvalidOperationException failure)
        {
            throw new StartupException($"A value under {CourtesyOptions.Section}:* cannot be read: {failure.Message} Numbers are plain, times are written 00:05:00.", failure);
        }

        Require(options.MessagesPerMinute is >= Least and <= Most, nameof(options.MessagesPerMinute), $"a number from {Least} to {Most}");
        Require(options.Pause >= TimeSpan.FromMinutes(1) && options.Pause <= LongestPause, nameof(options.Pause), "a time from 00:01:00 to 1.00:00:00");
        return options;
    }

    private static void Require(bool isMet, string name, string wanted)
    {
        if (!isMet)
        {
            throw new StartupException($"{CourtesyOptions.Section}:{name} is out of range: give {wanted}.");
        }
    }
}
