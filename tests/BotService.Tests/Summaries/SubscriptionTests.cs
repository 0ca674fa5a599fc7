using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Outbox;
using Huiyin.Storage;
using Huiyin.Tests.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Summaries;

public sealed class SubscriptionTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnSqlite, OnPostgres]
    public async Task Subscribe_TwiceFromAnotherConversation_IsOneThatMovedAndSpeaksTheResidentsLanguage(DatabaseKind kind)
    {
        await using var database = await StartAsync(kind);
        var resident = await new Ledger(database).ResidentAsync("anna");
        var subscriptions = database.Get<Subscriptions>();

        var first = await database.WriteAsync(transaction => subscriptions.SubscribeAsync(transaction, resident.Id, "mingdu", new("webchat", "first"), None));
        var again = await database.WriteAsync(transaction => subscriptions.SubscribeAsync(transaction, resident.Id, "mingdu", new("webchat", "second"), None));
        await database.WriteAsync(transaction => database.Get<IResidentRepository>().SetLocaleAsync(transaction, resident.Id, "en", None));

        Assert.True(first);
        Assert.False(again);
        Assert.Equal(
            [new Subscription(resident.Id, "mingdu", new ConversationKey("webchat", "second"), "en", database.Clock.GetUtcNow())],
            await database.ReadAsync(transaction => subscriptions.OfResidentAsync(transaction, resident.Id, None)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Unsubscribe_OneThenAll_LeavesNone(DatabaseKind kind)
    {
        await using var database = await StartAsync(kind);
        var resident = await new Ledger(database).ResidentAsync("anna");
        var subscriptions = database.Get<Subscriptions>();
        foreach (var area in new[] { "mingdu", "dehe", "wenchang" })
        {
            await database.WriteAsync(transaction => subscriptions.SubscribeAsync(transaction, resident.Id, area, new("webchat", "chat"), None));
        }

        Assert.True(await database.WriteAsync(transaction => subscriptions.UnsubscribeAsync(transaction, resident.Id, "dehe", None)));
        Assert.False(await database.WriteAsync(transaction => subscriptions.UnsubscribeAsync(transaction, resident.Id, "dehe", None)));
        Assert.Equal(["mingdu", "wenchang"], (await database.ReadAsync(transaction => subscriptions.OfResidentAsync(transaction, resident.Id, None))).Select(one => one.Area).Order());
        Assert.True(await database.WriteAsync(transaction => subscriptions.UnsubscribeAsync(transaction, resident.Id, area: null, None)));
        Assert.Empty(await database.ReadAsync(transaction => subscriptions.OfResidentAsync(transaction, resident.Id, None)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Subscribe_UnknownAreaOrOneTooMany_IsRefused(DatabaseKind kind)
    {
        await using var database = await StartAsync(kind);
        var resident = await new Ledger(database).ResidentAsync("anna");
        var subscriptions = database.Get<Subscriptions>();
        Task<bool> Subscribe(string area) => database.WriteAsync(transaction => subscriptions.SubscribeAsync(transaction, resident.Id, area, new("webchat", "chat"), None));

        Assert.Equal(Refusal.Invalid, (await Assert.ThrowsAsync<ConcernRefusedException>(() => Subscribe("atlantis"))).Refusal);
        foreach (var area in new[] { "mingdu", "dehe", "wenchang", "bankou", "xuwan" })
        {
            Assert.True(await Subscribe(area));
        }

        await Assert.ThrowsAsync<ConcernRefusedException>(() => Subscribe("wenhui"));
        Assert.False(await Subscribe("mingdu"));
    }

    private static Task<TestDatabase> StartAsync(DatabaseKind kind) => TestDatabase.StartAsync(
        kind,
        services => services.AddSingleton<IDialogContent, FixedContent>().AddSummaries());
}
