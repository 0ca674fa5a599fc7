namespace Huiyin.Desk;

/// <summary>
/// Server-sent events: that there is news, never what. The page then asks for itself again, with the viewer's own rights, so that
/// nothing leaves by this door that the page would not show.
/// </summary>
internal static class DeskLive
{
    private const string Marked = "huiyin-news";
    private const string News = "event: news\ndata:\n";

    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(20);

    /// <summary>Remembers how far news had come when a page was asked for.</summary>
    public static Task MarkAsync(HttpContext http, RequestDelegate next)
    {
        http.Items[Marked] = http.RequestServices.GetRequiredService<DeskNews>().Mark;
        return next(http);
    }

    /// <summary>What a page hands to its stream.</summary>
    public static string? MarkOf(HttpContext http) => http.Items[Marked] as string;

    public static async Task StreamAsync(HttpContext http, string? seen, DeskNews news, TimeProvider time, IHostApplicationLifetime lifetime)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        var listener = news.Listen();
        try
        {
            // The browser names the last mark it heard when it comes back after a break.
            var last = http.Request.Headers["Last-Event-ID"].ToString() is { Length: > 0 } heardLast ? heardLast : seen;
            var mark = news.Mark;
            await http.Response.WriteAsync($"retry: 5000\nid: {mark}\n{(last is null || last == mark ? "" : News)}\n", ended.Token);
            await http.Response.Body.FlushAsync(ended.Token);
            while (!ended.IsCancellationRequested)
            {
                var heard = listener.Reader.WaitToReadAsync(ended.Token).AsTask();
                var isNews = await Task.WhenAny(heard, Task.Delay(Heartbeat, time, ended.Token)) == heard && await heard;
                if (isNews)
                {
                    listener.Reader.TryRead(out _);
                }

                await http.Response.WriteAsync(isNews ? $"id: {news.Mark}\n{News}\n" : ": still here\n\n", ended.Token);
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
