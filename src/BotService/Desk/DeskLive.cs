namespace Huiyin.Desk;

/// <summary>
/// Server-sent events: that there is news, never what. The page then asks for itself again, with the viewer's own rights, so that
/// nothing leaves by this door that the page would not show.
/// </summary>
internal static class DeskLive
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(20);

    public static async Task StreamAsync(HttpContext http, DeskNews news, TimeProvider time, IHostApplicationLifetime lifetime)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        var listener = news.Listen();
        try
        {
            await http.Response.WriteAsync("retry: 5000\n\n", ended.Token);
            await http.Response.Body.FlushAsync(ended.Token);
            while (!ended.IsCancellationRequested)
            {
                var heard = listener.Reader.WaitToReadAsync(ended.Token).AsTask();
                var isNews = await Task.WhenAny(heard, Task.Delay(Heartbeat, time, ended.Token)) == heard && await heard;
                if (isNews)
                {
                    listener.Reader.TryRead(out _);
                }

                await http.Response.WriteAsync(isNews ? "event: news\ndata:\n\n" : ": still here\n\n", ended.Token);
                await http.Response.Body.FlushAsync(ended.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left, or the service stops.
        }
        finally
        {
            news.Leave(listener);
        }
    }
}
