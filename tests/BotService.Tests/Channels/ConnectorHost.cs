using System.Net;
using System.Net.Http.Headers;
using System.Text;
using BotFramework.Tests.Connector;
using Huiyin.Bot;
using Huiyin.Outbox;
using Huiyin.Storage;
using Huiyin.Transactions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Huiyin.Channels;

/// <summary>The connector channel of the service on a real port and a real database, without the bot behind it.</summary>
internal sealed class ConnectorHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http = new();

    private ConnectorHost(WebApplication app, TestDatabase database)
    {
        _app = app;
        Database = database;
    }

    public TestDatabase Database { get; }

    public IOutboundChannel Channel => _app.Services.GetRequiredService<IOutboundChannel>();

    public static async Task<ConnectorHost> StartAsync(params (string Key, string? Value)[] configuration)
    {
        var database = await TestDatabase.StartAsync(DatabaseKind.Sqlite);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services
            .AddSingleton<TimeProvider>(database.Clock)
            .AddSingleton(database.Get<ITransactions>())
            .AddSingleton(database.Get<IConversationRepository>())
            .AddSingleton(database.Get<IDeliveredActivities>())
            .AddSingleton(database.Get<ChannelPolicies>())
            .AddSingleton<IInbox>(new PlainInbox(database.Get<IInboxRepository>()))
            .AddConnectorChannel(new ConfigurationBuilder()
                .AddInMemoryCollection(configuration.Select(pair => KeyValuePair.Create(pair.Key, pair.Value)))
                .Build());
        var app = builder.Build();
        app.Use((context, next) =>
        {
            if (context.Request.Headers.TryGetValue("X-Test-Remote", out var remote))
            {
                context.Connection.RemoteIpAddress = IPAddress.Parse(remote.ToString());
            }

            return next(context);
        });
        app.MapConnectorChannel();
        await app.StartAsync();
        return new ConnectorHost(app, database);
    }

    public static (string Key, string? Value)[] Registered(TokenIssuer issuer) =>
    [
        ("Bot:MicrosoftAppId", TokenIssuer.AppId),
        ("Bot:MicrosoftAppPassword", "secret"),
        ("Bot:ToBotFromChannelOpenIdMetadataUrl", issuer.MetadataUrl),
        ("Bot:ToBotFromEmulatorOpenIdMetadataUrl", issuer.MetadataUrl),
        ("Bot:ToChannelFromBotLoginUrl", issuer.LoginUrl),
    ];

    public async Task<(HttpStatusCode Status, string? Type, string Body)> PostAsync(
        string json, string? token = null, string mediaType = "application/json", params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _app.Urls.Single() + "/api/messages")
        {
            Content = new StringContent(json, Encoding.UTF8, mediaType),
        };
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        using var response = await _http.SendAsync(request);
        return (response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync());
    }

    public Task<long> StoredAsync() => Database.ScalarAsync<long>("SELECT count(*) FROM inbox");

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
        await Database.DisposeAsync();
    }
}
