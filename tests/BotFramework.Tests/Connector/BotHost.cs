using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace BotFramework.Tests.Connector;

/// <summary>A bot on the cloud adapter behind a real HTTP port.</summary>
internal sealed class BotHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http = new();

    private BotHost(WebApplication app, CloudAdapter adapter)
    {
        _app = app;
        Adapter = adapter;
    }

    public CloudAdapter Adapter { get; }

    public static Task<BotHost> StartAsync(TokenIssuer issuer, BotCallbackHandler bot) => StartAsync(Registered(issuer), bot);

    public static async Task<BotHost> StartAsync(IDictionary<string, string?> configuration, BotCallbackHandler bot)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var adapter = new CloudAdapter(new ConfigurationBuilder().AddInMemoryCollection(configuration).Build());
        app.Map("/api/messages", (HttpContext context) =>
            adapter.ProcessAsync(context.Request, context.Response, new CallbackBot(bot), context.RequestAborted));
        await app.StartAsync();
        return new BotHost(app, adapter);
    }

    public static Dictionary<string, string?> Registered(TokenIssuer issuer) => new()
    {
        ["MicrosoftAppId"] = TokenIssuer.AppId,
        ["MicrosoftAppPassword"] = "secret",
        ["ToBotFromChannelOpenIdMetadataUrl"] = issuer.MetadataUrl,
        ["ToBotFromEmulatorOpenIdMetadataUrl"] = issuer.MetadataUrl,
        ["ToChannelFromBotLoginUrl"] = issuer.LoginUrl,
    };

    public async Task<(HttpStatusCode Status, string Body)> PostAsync(string json, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _app.Urls.Single() + "/api/messages")
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        };
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        using var response = await _http.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async Task<HttpStatusCode> GetAsync()
    {
        using var response = await _http.GetAsync(_app.Urls.Single() + "/api/messages");
        return response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }

    private sealed class CallbackBot(BotCallbackHandler callback) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => callback(turnContext, cancellationToken);
    }
}
