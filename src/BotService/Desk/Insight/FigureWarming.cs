using Huiyin.Concerns;
using Huiyin.Concerns.Proof;
using Huiyin.Desk.Open;
using Huiyin.Summaries.Periods;
using Huiyin.Transactions;

namespace Huiyin.Desk.Insight;

/// <summary>
/// Counts beforehand what the public page and the insight page of the whole district show, so that over a large ledger nobody's request waits
/// for it: soon after the start, and again before it is too old to be shown. Of a small ledger it is counted when somebody asks.
/// </summary>
internal sealed partial class FigureWarming(
    ITransactions transactions,
    ILedgerPages ledger,
    OpenReading open,
    OpenOptions options,
    InsightReading insight,
    PeriodCalendar calendar,
    TimeProvider clock,
    ILogger<FigureWarming> logger) : BackgroundService
{
    private const int Large = 20_000;

    private static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var wait = AfterStart; ; wait = Every)
        {
            await Task.Delay(wait, clock, stoppingToken);
            try
            {
                await WarmAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // Whoever asks will be told; the next try is in ten minutes.
                NotCounted(logger, failure);
            }
        }
    }

    private async Task WarmAsync(CancellationToken cancellationToken)
    {
        if (await transactions.ReadAsync(ledger.CountAsync, cancellationToken) < Large)
        {
            return;
        }

        if (options.Enabled)
        {
            await open.ReadAsync(cancellationToken);
        }

        await insight.CountAsync(calendar.Of(PeriodKind.Week, calendar.Today), ConcernVisibility.All, cancellationToken);
    }

    [LoggerMessage(EventId = 7201, Level = LogLevel.Warning, Message = "Figures could not be counted beforehand")]
    private static partial void NotCounted(ILogger logger, Exception failure);
}
