using System.Text.Json.Nodes;
using Huiyin.Bot;
using Huiyin.Hosting;
using Huiyin.Outbox;
using Huiyin.Transactions;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.DirectLine;

/// <summary>The service with a secret, and with a bot that answers by rule.</summary>
public sealed class DirectLineFixture : IAsyncLifetime
{
    public const string Secret = "a secret for tests that is long enough";

    internal ServiceHost Host { get; private set; } = null!;

    internal CannedBot Bot => Host.Services.GetRequiredService<CannedBot>();

    public async Task InitializeAsync() => Host = await StartAsync();

    public async Task DisposeAsync() => await Host.DisposeAsync();

    internal static Task<ServiceHost> StartAsync(params string[] options) => ServiceHost.StartAsync(
        [$"--DirectLine:Secret={Secret}", .. options],
        services => services.AddSingleton<CannedBot>().AddSingleton<IInbox>(provider => provider.GetRequiredService<CannedBot>()));

    internal DirectLineCaller WithSecret() => new(Host.Client, Secret);

    internal Task<DirectLineCaller> StartConversationAsync(string userId = "dl_resident") => StartConversationAsync(Host, userId);

    internal static async Task<DirectLineCaller> StartConversationAsync(ServiceHost host, string userId = "dl_resident")
    {
        var token = await new DirectLineCaller(host.Client, Secret).PostAsync("/tokens/generate", new { user = new { id = userId } });
        var caller = new DirectLineCaller(host.Client, (string)token.Body["token"]!);
        var conversation = await caller.PostAsync("/conversations", new { locale = "zh-CN" });
        Assert.Equal(201, conversation.Status);
        return caller with { ConversationId = (string)conversation.Body["conversationId"]!, StreamUrl = (string)conversation.Body["streamUrl"]! };
    }

    internal Task SayAsync(string conversationId, JsonObject activity, string? id = null) =>
        Host.Services.GetRequiredService<ITransactions>().WriteAsync(
            async (transaction, token) =>
            {
                await Bot.SayAsync(transaction, new ConversationKey("directline", conversationId), activity, token, id);
                return true;
            },
            CancellationToken.None);
}
