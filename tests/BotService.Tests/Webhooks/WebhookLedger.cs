using Huiyin.Concerns;
using Huiyin.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Webhooks;

/// <summary>A ledger with webhooks whose clock and rounds are the test's.</summary>
internal sealed class WebhookLedger(TestDatabase database) : IAsyncDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;

    public TestDatabase Database { get; } = database;

    public Ledger Ledger { get; } = new(database);

    public static async Task<WebhookLedger> StartAsync(DatabaseKind kind, bool allowPrivate = true) =>
        new(await TestDatabase.StartAsync(kind, services => services.AddWebhooks(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Webhooks:AllowPrivateAddresses"] = allowPrivate.ToString() })
            .Build())));

    public async Task<Webhook> AddAsync(string url, string events = "", bool withWords = false)
    {
        var webhook = new Webhook { Id = Guid.NewGuid().ToString("N"), Url = url, Events = events, WithWords = withWords, Secret = WebhookSecret.New(), CreatedBy = "test", CreatedAt = Database.Clock.GetUtcNow() };
        await Database.WriteAsync(transaction => Database.Get<IWebhookRepository>().AddAsync(transaction, webhook, None));
        return webhook;
    }

    public Task<TimeSpan> RoundAsync() => Database.Get<WebhookDispatcher>().RoundAsync(None);

    public Task<IReadOnlyList<WebhookDelivery>> DeliveriesAsync(Webhook webhook) =>
        Database.ReadAsync(transaction => Database.Get<IWebhookRepository>().DeliveriesAsync(transaction, webhook.Id, null, 100, None));

    public async Task<Webhook> ReadAsync(Webhook webhook) =>
        (await Database.ReadAsync(transaction => Database.Get<IWebhookRepository>().FindAsync(transaction, webhook.Id, None)))!;

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
