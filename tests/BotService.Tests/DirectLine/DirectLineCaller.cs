using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Huiyin.Hosting;

namespace Huiyin.DirectLine;

/// <summary>Somebody who calls Direct Line with a secret or a token, as plainly as HTTP allows.</summary>
internal sealed record DirectLineCaller(HttpClient Http, string? Credential)
{
    public string ConversationId { get; init; } = "";

    public string StreamUrl { get; init; } = "";

    public string Conversation => $"/conversations/{ConversationId}";

    public Task<Answer> PostAsync(string path, object? body = null) => SendAsync(HttpMethod.Post, path, body is null ? null : JsonContent.Create(body));

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, content: null);

    public Task<Answer> SayAsync(string text, string? clientActivityId = null) => PostAsync(Conversation + "/activities", new
    {
        type = "message",
        text,
        from = new { id = "somebody else" },
        channelData = new { clientActivityID = clientActivityId ?? Guid.NewGuid().ToString("N") },
    });

    public async Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, "/v3/directline" + path) { Content = content };
        if (Credential is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Credential);
        }

        using var response = await Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new Answer((int)response.StatusCode, text, response.Headers);
    }

    public async Task<IReadOnlyList<JsonObject>> HistoryAsync(string watermark = "") =>
        [.. (await GetAsync($"{Conversation}/activities?watermark={watermark}")).Body["activities"]!.AsArray().Select(activity => activity!.AsObject())];

    /// <summary>The history once it holds this many activities.</summary>
    public async Task<IReadOnlyList<JsonObject>> HistoryAsync(int count)
    {
        IReadOnlyList<JsonObject> history = [];
        await Eventually.TrueAsync(async () => (history = await HistoryAsync()).Count >= count, explain: () => $"Only {history.Count} of {count} came.");
        return history;
    }

    public async Task<Stream> StreamAsync(string? url = null)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(url ?? StreamUrl), CancellationToken.None);
        return new Stream(socket);
    }

    internal sealed record Answer(int Status, string Text, HttpResponseHeaders Headers)
    {
        public JsonObject Body => JsonNode.Parse(Text)!.AsObject();

        public string ErrorCode => (string)Body["error"]!["code"]!;
    }

    internal sealed class Stream(ClientWebSocket socket) : IDisposable
    {
        private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

        public ClientWebSocket Socket => socket;

        public List<JsonObject> Activities { get; } = [];

        public string Watermark { get; private set; } = "";

        /// <summary>Reads frames until what was read satisfies the condition.</summary>
        public async Task<IReadOnlyList<JsonObject>> UntilAsync(Func<IReadOnlyList<JsonObject>, bool> condition)
        {
            using var patience = new CancellationTokenSource(Longest);
            while (!condition(Activities))
            {
                var frame = await ReadAsync(patience.Token);
                Activities.AddRange(frame["activities"]!.AsArray().Select(activity => activity!.AsObject()));
                Watermark = (string)frame["watermark"]!;
            }

            return Activities;
        }

        public Task<IReadOnlyList<JsonObject>> UntilAsync(int count) => UntilAsync(activities => activities.Count >= count);

        public void Dispose() => socket.Dispose();

        private async Task<JsonObject> ReadAsync(CancellationToken cancellationToken)
        {
            var buffer = new byte[64 * 1024];
            using var frame = new MemoryStream();
            ValueWebSocketReceiveResult part;
            do
            {
                part = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
                frame.Write(buffer, 0, part.Count);
            }
            while (!part.EndOfMessage);
            Assert.Equal(WebSocketMessageType.Text, part.MessageType);
            return JsonNode.Parse(Encoding.UTF8.GetString(frame.ToArray()))!.AsObject();
        }
    }
}
