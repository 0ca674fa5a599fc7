using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Huiyin.AdminApi.Idempotency;
using Huiyin.Concerns;
using Huiyin.Dialogs;
using Huiyin.DirectLine;
using Huiyin.Hosting;
using Huiyin.Outbox;
using Huiyin.Transactions;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.AdminApi;

/// <summary>The whole service, a first administrator's calls to it, and concerns to call about.</summary>
public sealed class AdminApiFixture : IAsyncLifetime
{
    private readonly string[] _options;

    public AdminApiFixture()
        : this([])
    {
    }

    internal AdminApiFixture(string[] options) => _options = [$"--DirectLine:Secret={ResidentTalk.Secret}", $"--Staff:BootstrapToken={BotFixture.StaffToken}", .. options];

    internal ServiceHost Host { get; private set; } = null!;

    internal HttpClient Http => Host.Client;

    public async Task InitializeAsync() => Host = await ServiceHost.StartAsync(_options);

    public async Task DisposeAsync() => await (Host?.DisposeAsync() ?? ValueTask.CompletedTask);

    internal Task<Concern> FileAsync(string text, string category = "parking.blocked", ConcernKind kind = ConcernKind.Problem, string area = "wenchang.zhongyuan") =>
        FileAsync(text, category, kind, area, "Building 3", null);

    internal Task<Concern> FileAsync(string text, string place, string phone) => FileAsync(text, "parking.blocked", ConcernKind.Problem, "mingdu", place, phone);

    private Task<Concern> FileAsync(string text, string category, ConcernKind kind, string area, string place, string? phone)
    {
        var services = Host.Services;
        return services.GetRequiredService<ITransactions>().WriteAsync(
            async (transaction, token) =>
            {
                var user = $"dl_{Guid.NewGuid():N}";
                var resident = await services.GetRequiredService<IResidentRepository>().EnsureAsync(transaction, "webchat", user, "en", token);
                var conversation = new Conversation
                {
                    Key = new ConversationKey("webchat", $"chat-{user}"),
                    ResidentId = resident.Id,
                    ServiceUrl = "http://localhost/",
                    Reference = "{}",
                    Locale = "en",
                    LastInboundAt = DateTimeOffset.UnixEpoch,
                };
                await services.GetRequiredService<IConversationRepository>().RefreshAsync(transaction, conversation, token);
                // Known to the chat's own server, so that what is sent arrives.
                await services.GetRequiredService<IDirectLineStore>().StartAsync(transaction, new DirectLineConversation(conversation.Key.ConversationId, user, "en", DateTimeOffset.UnixEpoch), token);
                return await services.GetRequiredService<ConcernService>().FileAsync(
                    transaction,
                    new NewConcern(resident.Id, conversation.Key, kind, category, text, "en", Area: area, Place: place, Phone: phone),
                    Actor.Resident(resident.Id),
                    token);
            },
            CancellationToken.None);
    }

    internal Task<ApiAnswer> GetAsync(string path, string language = "en") => SendAsync(HttpMethod.Get, path, language: language);

    internal Task<ApiAnswer> PostAsync(string path, string json, string? ifMatch = "*", string language = "en") =>
        SendAsync(HttpMethod.Post, path, new StringContent(json, Encoding.UTF8, "application/json"), ifMatch, language);

    internal Task<ApiAnswer> PostOnceAsync(string path, string json, string key, string? ifMatch = "*") =>
        SendAsync(HttpMethod.Post, path, new StringContent(json, Encoding.UTF8, "application/json"), ifMatch, headers: (IdempotencyFilter.Header, key));

    internal Task<ApiAnswer> PutAsync(string path, string json, string? ifMatch = "*") =>
        SendAsync(HttpMethod.Put, path, new StringContent(json, Encoding.UTF8, "application/json"), ifMatch);

    internal Task<ApiAnswer> UploadAsync(byte[] content, string? type, string language = "en")
    {
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        return SendAsync(HttpMethod.Post, "/attachments", file, language: language);
    }

    internal async Task<ApiAnswer> SendAsync(
        HttpMethod method,
        string path,
        HttpContent? content = null,
        string? ifMatch = null,
        string language = "en",
        string? authorization = "Bearer " + BotFixture.StaffToken,
        params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, "/api/v1" + path) { Content = content };
        request.Headers.TryAddWithoutValidation("Accept-Language", language);
        // The server refuses what is too long before it comes; who pushes on meets a closed connection.
        request.Headers.ExpectContinue = content?.Headers.ContentLength > 1_000_000;
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        using var response = await Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var json = response.Content.Headers.ContentType?.MediaType is { } type && type.EndsWith("json", StringComparison.Ordinal) && type != "application/x-ndjson" ? JsonNode.Parse(text) : null;
        return new ApiAnswer(
            (int)response.StatusCode,
            response.Content.Headers.ContentType?.MediaType,
            response.Headers.WwwAuthenticate.ToString(),
            response.Headers.ETag?.Tag,
            text,
            json)
        {
            Headers = response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
        };
    }
}
