namespace Huiyin.Desk.Insight;

/// <summary>
/// Lets a page wait only a moment for what is counted. Where it takes longer the page is sent as far as it is known, saying so, and what was
/// counted follows in the same answer: the reader sees at once that something comes, without script too.
/// </summary>
internal sealed partial class FigureWait(TimeProvider clock, ILogger<FigureWait> logger)
{
    /// <summary>Key of the view data by which the layout knows that the first part is to be sent ahead.</summary>
    public const string IsCounting = "IsCounting";

    /// <summary>Name of the section that waits.</summary>
    public const string Section = "Counted";

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(80);

    /// <summary>Whether it was counted within a moment.</summary>
    public async Task<bool> IsReadyAsync(Task counting, HttpResponse response, CancellationToken cancellationToken)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(counting, Task.Delay(Patience, clock, enough.Token));
        await enough.CancelAsync();
        if (counting.IsCompleted)
        {
            return true;
        }

        // Neither kept, since it may end with a failure, nor held back by a proxy until it is whole.
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        return false;
    }

    /// <summary>What was counted; null where that failed, which the page then says, because its status is already sent.</summary>
    public async Task<T?> ResultAsync<T>(Task<T> counting)
        where T : class
    {
        try
        {
            return await counting;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            NotCounted(logger, failure);
            return null;
        }
    }

    [LoggerMessage(EventId = 7202, Level = LogLevel.Error, Message = "Figures that somebody waits for could not be counted")]
    private static partial void NotCounted(ILogger logger, Exception failure);
}
