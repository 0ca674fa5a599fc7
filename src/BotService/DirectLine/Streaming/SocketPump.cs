using System.Net.WebSockets;
using System.Text;
using Huiyin.DirectLine.Protocol;

namespace Huiyin.DirectLine.Streaming;

/// <summary>Serves one socket: first what the client has not seen, then what happens, until either side leaves.</summary>
internal sealed class SocketPump(OpenStreams streams, ActivityHistory history, IHostApplicationLifetime lifetime, TimeProvider time)
{
    // A lost wake-up costs this much, never the message.
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestSend = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestFarewell = TimeSpan.FromSeconds(1);

    public async Task RunAsync(WebSocket socket, string conversationId, long watermark, string origin, CancellationToken cancellationToken)
    {
        // An open socket would hold up a shutdown; the client comes back by itself.
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        using var leaving = new CancellationTokenSource();
        using var subscription = streams.Open(conversationId);
        var sending = SendAsync(socket, subscription, conversationId, watermark, origin, ending.Token);
        var receiving = DiscardAsync(socket, leaving.Token);
        await Task.WhenAny(sending, receiving);
        await ending.CancelAsync();
        await Quiet(sending);

        // A read that is cancelled breaks the connection, so the farewell comes first and the other side gets a moment to answer it.
        await CloseAsync(socket);
        leaving.CancelAfter(LongestFarewell);
        await Quiet(receiving);
    }

    private async Task SendAsync(
        WebSocket socket,
        StreamSubscription subscription,
        string conversationId,
        long watermark,
        string origin,
        CancellationToken cancellationToken)
    {
        while (true)
        {
            var typing = subscription.TakeTyping();
            var portion = await history.ReadAsync(conversationId, watermark, origin, cancellationToken);
            if (typing.Count + portion.Payloads.Count > 0)
            {
                watermark = portion.Watermark;
                await SendAsync(socket, ActivitySet.Write([.. typing, .. portion.Payloads], watermark));
            }

            if (!portion.IsFull)
            {
                await subscription.WaitAsync(LookAgainAfter, time, cancellationToken);
            }
        }
    }

    private async Task SendAsync(WebSocket socket, string frame)
    {
        using var patience = new CancellationTokenSource(LongestSend, time);
        await socket.SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text, endOfMessage: true, patience.Token);
    }

    // Clients send empty frames so that the connection is not taken for dead; unread they would fill the pipe.
    private static async Task DiscardAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        var buffer = new byte[1024];
        while ((await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken)).MessageType != WebSocketMessageType.Close)
        {
        }
    }

    private static async Task Quiet(Task work)
    {
        try
        {
            await work;
        }
        catch (Exception ended) when (ended is OperationCanceledException or WebSocketException or IOException or ObjectDisposedException)
        {
        }
    }

    private async Task CloseAsync(WebSocket socket)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
        {
            return;
        }

        var status = lifetime.ApplicationStopping.IsCancellationRequested ? WebSocketCloseStatus.EndpointUnavailable : WebSocketCloseStatus.NormalClosure;
        using var patience = new CancellationTokenSource(LongestFarewell, time);
        await Quiet(socket.CloseOutputAsync(status, statusDescription: null, patience.Token));
    }
}
