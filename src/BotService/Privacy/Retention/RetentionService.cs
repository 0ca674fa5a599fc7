using Huiyin.Concerns;

namespace Huiyin.Privacy.Retention;

/// <summary>Looks every hour for what has been kept long enough; almost always it finds nothing.</summary>
internal sealed partial class RetentionService(RetentionJob job, DistrictTime district, TimeProvider clock, ILogger<RetentionService> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                var result = await job.RunAsync(district.Today, done: null, stoppingToken);
                if (result != new RetentionResult(0, 0, 0, 0))
                {
                    Erased(logger, result.Concerns, result.Chats, result.Residents, result.Files);
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The next hour tries again; nothing is half done.
                Failed(logger, failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Made {Concerns} concerns anonymous, erased {Chats} chats and {Residents} residents, deleted {Files} files")]
    private static partial void Erased(ILogger logger, int concerns, int chats, int residents, int files);

    [LoggerMessage(Level = LogLevel.Error, Message = "Personal data that has been kept long enough could not be erased")]
    private static partial void Failed(ILogger logger, Exception failure);
}
