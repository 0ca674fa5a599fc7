using Huiyin.Bot;
using Huiyin.Outbox;
using Huiyin.Transactions;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Storage;

public sealed class InboxTests
{
    private static readonly ConversationKey Anna = new("webchat", "chat-anna");
    private static readonly ConversationKey Bert = new("webchat", "chat-bert");

    [Theory, OnSqlite, OnPostgres]
    public async Task Add_SameActivityAtTheSameMoment_IsStoredOnce(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => AddAsync(database, Anna, "a1"))));

        Assert.Single(answers, stored => stored);
        Assert.Equal(1, await database.ScalarAsync<int>("SELECT count(*) FROM inbox"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Add_SameIdInAnotherConversation_IsAnotherActivity(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);

        Assert.True(await AddAsync(database, Anna, "a1"));
        Assert.True(await AddAsync(database, Bert, "a1"));
        Assert.True(await AddAsync(database, Anna with { ChannelId = "telegram" }, "a1"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Next_AfterEachIsProcessed_GoesThroughTheConversationInOrder(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        await AddAsync(database, Anna, "a1");
        await AddAsync(database, Bert, "b1");
        await AddAsync(database, Anna, "a2");

        Assert.Equal([Anna, Bert], await PendingAsync(database));
        Assert.Equal("a1", await ProcessAsync(database, Anna));
        Assert.Equal("a2", await ProcessAsync(database, Anna));
        Assert.Null(await ProcessAsync(database, Anna));
        Assert.Equal([Bert], await PendingAsync(database));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Next_TurnRolledBack_ComesAgain(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        await AddAsync(database, Anna, "a1");

        await Assert.ThrowsAsync<FormatException>(() => database.WriteAsync(async transaction =>
        {
            var item = await Repository(database).NextAsync(transaction, Anna, CancellationToken.None);
            await Repository(database).MarkProcessedAsync(transaction, item!, CancellationToken.None);
            throw new FormatException("the process died here");
        }));

        Assert.Equal("a1", await ProcessAsync(database, Anna));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task MarkFailed_AgainAndAgain_WaitsLongerAndIsKeptInTheEnd(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        await AddAsync(database, Anna, "poison");
        await AddAsync(database, Anna, "next");
        var pauses = new List<TimeSpan>();

        while (await FailAsync(database, Anna))
        {
            Assert.Empty(await PendingAsync(database));
            var due = await database.ReadAsync(transaction => Repository(database).NextDueAsync(transaction, CancellationToken.None));
            pauses.Add(due!.Value - database.Clock.GetUtcNow());
            database.Clock.Advance(pauses[^1]);
            Assert.Equal([Anna], await PendingAsync(database));
        }

        Assert.Equal(InboxRepository.MostAttempts - 1, pauses.Count);
        Assert.Equal(pauses.Order(), pauses);
        Assert.Equal("boom", await database.ScalarAsync<string>("SELECT error FROM inbox WHERE activity_id = 'poison' AND state = 'Failed'"));
        Assert.Equal("{}", await database.InboxPayloadAsync("poison"));
        Assert.Equal("next", await ProcessAsync(database, Anna));
    }

    [Theory, OnPostgres]
    public async Task Next_AnotherNodeWorksOnTheConversation_LeavesItAlone(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        await using var second = database.Build();
        await AddAsync(database, Anna, "a1");
        await AddAsync(database, Anna, "a2");
        await AddAsync(database, Bert, "b1");

        await database.WriteAsync(async transaction =>
        {
            var mine = await Repository(database).NextAsync(transaction, Anna, CancellationToken.None);
            var (anna, bert) = await OnOtherNodeAsync(second);
            Assert.Equal("a1", mine?.ActivityId);
            Assert.Null(anna);
            Assert.Equal("b1", bert?.ActivityId);
        });
    }

    // Another process, so it does not know that it is called inside of a transaction here.
    private static Task<(InboxItem? Anna, InboxItem? Bert)> OnOtherNodeAsync(ServiceProvider second)
    {
        using (ExecutionContext.SuppressFlow())
        {
            return Task.Run(() => second.GetRequiredService<ITransactions>().WriteAsync(
                async (transaction, stop) =>
                {
                    var inbox = second.GetRequiredService<IInboxRepository>();
                    return (await inbox.NextAsync(transaction, Anna, stop), await inbox.NextAsync(transaction, Bert, stop));
                },
                CancellationToken.None));
        }
    }

    private static IInboxRepository Repository(TestDatabase database) => database.Get<IInboxRepository>();

    private static Task<bool> AddAsync(TestDatabase database, ConversationKey conversation, string activityId) => database.WriteAsync(transaction =>
        Repository(database).AddAsync(transaction, new InboundActivity(conversation, activityId, "{}"), CancellationToken.None));

    private static Task<IReadOnlyList<ConversationKey>> PendingAsync(TestDatabase database) =>
        database.ReadAsync(transaction => Repository(database).PendingConversationsAsync(transaction, CancellationToken.None));

    private static Task<string?> ProcessAsync(TestDatabase database, ConversationKey conversation) => database.WriteAsync(async transaction =>
    {
        var item = await Repository(database).NextAsync(transaction, conversation, CancellationToken.None);
        if (item is not null)
        {
            await Repository(database).MarkProcessedAsync(transaction, item, CancellationToken.None);
        }

        return item?.ActivityId;
    });

    private static Task<bool> FailAsync(TestDatabase database, ConversationKey conversation) => database.WriteAsync(async transaction =>
    {
        var item = await Repository(database).NextAsync(transaction, conversation, CancellationToken.None);
        return await Repository(database).MarkFailedAsync(transaction, item!, "boom", CancellationToken.None);
    });
}
