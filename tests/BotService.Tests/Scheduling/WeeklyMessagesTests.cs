using System.Text.Json.Nodes;
using Dapper;
using Huiyin.Bot;
using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Outbox;
using Huiyin.Storage;
using Huiyin.Summaries;
using Huiyin.Summaries.Messages;
using Huiyin.Summaries.Periods;
using Huiyin.Tests.Understanding;
using Huiyin.Transactions;
using Huiyin.Visits;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Scheduling;

public sealed class WeeklyMessagesTests
{
    private const int Many = 1_200;
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnSqlite, OnPostgres]
    public async Task Week_OfACommunity_TellsWhatWasSettledAndWhatIsUnderWayInBothLanguagesAndNothingOfAnybody(DatabaseKind kind)
    {
        await using var database = await StartAsync(kind);
        var ledger = new Ledger(database);
        var (anna, ben, reporter) = (await ledger.ResidentAsync("anna"), await ledger.ResidentAsync("ben", "en"), await ledger.ResidentAsync("carla"));
        await SubscribeAsync(database, anna, "zhongyuan");
        await SubscribeAsync(database, ben, "zhongyuan");
        await database.Get<Schedule>().RunDueAsync(None);
        foreach (var settled in new[] { true, false, false })
        {
            var concern = await database.WriteAsync(transaction => database.Concerns.FileAsync(transaction, ledger.Report(reporter) with { Area = "dehe", Category = "parking.compound" }, Actor.Resident(reporter.Id), None));
            database.Clock.Advance(TimeSpan.FromHours(5));
            _ = settled ? await ledger.AnswerAsync(await ledger.RectifyAsync(concern), solved: true) : concern;
        }

        database.Clock.Advance(TimeSpan.FromDays(7));
        await database.Get<Schedule>().RunDueAsync(None);

        var messages = await LeasedAsync(database);
        Assert.Equal(["chat-anna", "chat-ben"], messages.Select(message => message.Conversation.ConversationId).Order());
        var (zh, en) = (Activity(messages, "chat-anna"), Activity(messages, "chat-ben"));
        Assert.Equal(Expected.Chinese, (string)zh["summary"]!);
        Assert.Equal(Expected.English, (string)en["summary"]!);
        foreach (var activity in new[] { zh, en })
        {
            Assert.Equal(["application/vnd.microsoft.card.adaptive", "image/svg+xml"], activity["attachments"]!.AsArray().Select(attachment => (string)attachment!["contentType"]!));
            Assert.Equal("""{"action":"unsubscribe"}""", activity["attachments"]![0]!["content"]!["actions"]![0]!["data"]!.ToJsonString());
            Assert.StartsWith("data:image/svg+xml;base64,", (string)activity["attachments"]![1]!["contentUrl"]!, StringComparison.Ordinal);
            Assert.NotNull(activity["conversation"]!["id"]);
            Assert.Null(activity["replyToId"]);
            Assert.All(new[] { "楼下一直有车", "13800000000", "德和家园" }, secret => Assert.DoesNotContain(secret, activity.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("webchat", false)]
    [InlineData("wechat", true)]
    [InlineData("sms", true)]
    public void Chart_OnAChannelWithoutPictures_IsDrawnInWords(string channel, bool inWords)
    {
        var message = new PeriodicMessage("zh-CN", "一周回音", [new MessageBlock("中原社区", ["办好 3 件"])]) { Chart = new Summaries.Reports.BarChart("各辖区", "D", ["办好"], [new Summaries.Reports.Bar("中原社区", [3])]) };

        var activity = JsonNode.Parse(new PeriodicComposer(new FixedContent()).Compose(message, channel))!;

        Assert.Equal(inWords, activity.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }).Contains("中原社区 ██████████ 3", StringComparison.Ordinal));
        Assert.Equal(!inWords, activity["attachments"]?.AsArray().Any(attachment => (string?)attachment!["contentType"] == "image/svg+xml") ?? false);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Week_BreaksInTheMiddleAndIsRunAgainOnAnotherNodeAndByHand_QueuesOneForEach(DatabaseKind kind)
    {
        var breaking = new BreakingSubscribers { BreakAt = 2 };
        await using var database = await StartAsync(kind, breaking);
        await SeedAsync(database);
        await database.Get<Schedule>().RunDueAsync(None);
        database.Clock.Advance(TimeSpan.FromDays(7));

        await database.Get<Schedule>().RunDueAsync(None);

        Assert.Equal(500, await database.ScalarAsync<long>("SELECT count(*) FROM outbox"));
        await using var other = database.Build(Services);
        await other.GetRequiredService<Schedule>().RunDueAsync(None);
        await other.GetRequiredService<Schedule>().RunDueAsync(None);
        var output = new StringWriter();
        Assert.Equal(0, await other.GetServices<IServiceCommand>().OfType<ScheduleCommand>().Single().RunAsync(["--run", "weekly-messages", "--period", "2026-11-02"], output, None));
        Assert.Contains("There is nothing to do", output.ToString(), StringComparison.Ordinal);
        await AssertOneEachAsync(database);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Week_OnThreeNodesAtOnce_QueuesOneForEach(DatabaseKind kind)
    {
        await using var database = await StartAsync(kind);
        await SeedAsync(database);
        await database.Get<Schedule>().RunDueAsync(None);
        database.Clock.Advance(TimeSpan.FromDays(7));
        await using var second = database.Build(Services);
        await using var third = database.Build(Services);
        Schedule[] nodes = [database.Get<Schedule>(), second.GetRequiredService<Schedule>(), third.GetRequiredService<Schedule>()];

        await Task.WhenAll(nodes.Select(node => Task.Run(() => node.RunDueAsync(None))));
        await nodes[0].RunDueAsync(None);

        await AssertOneEachAsync(database);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Week_SeveralAreasAndAClosedConversation_IsOneMessageWhereTheyCanBeReached(DatabaseKind kind)
    {
        await using var database = await StartAsync(kind);
        var ledger = new Ledger(database);
        var (anna, gone) = (await ledger.ResidentAsync("anna"), await ledger.ResidentAsync("gone"));
        await SubscribeAsync(database, anna, "mingdu");
        database.Clock.Advance(TimeSpan.FromMinutes(1));
        await SubscribeAsync(database, anna, "dehe");
        await SubscribeAsync(database, gone, "dehe");
        await database.WriteAsync(transaction => database.Get<IConversationRepository>().SetStateAsync(transaction, new("webchat", "chat-gone"), ConversationState.Closed, None));
        await database.Get<Schedule>().RunDueAsync(None);

        database.Clock.Advance(TimeSpan.FromDays(7));
        await database.Get<Schedule>().RunDueAsync(None);

        var words = (string)Activity(Assert.Single(await LeasedAsync(database)))["summary"]!;
        Assert.Equal(2, words.Split("这一周没有新反映的事").Length - 1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Answer_BehindAWeeksMessages_LeavesFirst(DatabaseKind kind)
    {
        await using var database = await StartAsync(kind);
        var resident = await new Ledger(database).ResidentAsync("anna");
        await SeedAsync(database);
        await database.Get<Schedule>().RunDueAsync(None);
        database.Clock.Advance(TimeSpan.FromDays(7));
        await database.Get<Schedule>().RunDueAsync(None);
        await database.WriteAsync(transaction => database.Get<IOutbox>().EnqueueAsync(transaction, new NewOutboxMessage(new("webchat", "chat-anna"), "answer", OutboxOperation.Send, "{}", ResidentId: resident.Id), None));

        var first = await database.WriteAsync(transaction => database.Get<IOutboxRepository>().LeaseDueAsync(transaction, database.Clock.GetUtcNow().AddMinutes(1), 3, None));

        Assert.Equal("answer", first[0].ActivityId);
        Assert.Equal(3, first.Count);
    }

    private static Task<TestDatabase> StartAsync(DatabaseKind kind, BreakingSubscribers? breaking = null) => TestDatabase.StartAsync(kind, services =>
    {
        Services(services);
        if (breaking is not null)
        {
            services.AddSingleton<ISubscriberRepository>(breaking);
        }
    });

    internal static void Services(IServiceCollection services) => services
        .AddSingleton<IDialogContent, FixedContent>()
        .AddSingleton<IRouting, ToTheOffice>()
        .AddSingleton(new AddressSeal(new byte[32]))
        .AddSummaries()
        .AddSingleton<IPeriodicComposer, PeriodicComposer>()
        .AddPeriodicJobs(new ScheduleOptions());

    internal static Task<bool> SubscribeAsync(TestDatabase database, Resident resident, string area) => database.WriteAsync(transaction =>
        database.Get<Subscriptions>().SubscribeAsync(transaction, resident.Id, area, new("webchat", $"chat-{resident.ChannelUserId}"), None));

    private static Task SeedAsync(TestDatabase database) => database.WriteAsync(async transaction =>
    {
        for (var i = 0; i < Many; i++)
        {
            var one = new { Id = $"resident-{i:0000}", Conversation = $"chat-{i:0000}", Locale = i % 2 == 0 ? "zh-CN" : "en", Area = i % 3 == 0 ? "mingdu" : "dehe", At = database.Clock.GetUtcNow() };
            await transaction.Connection().ExecuteAsync(
                """
                INSERT INTO resident (id, channel_id, channel_user_id, locale, created_at) VALUES (@Id, 'webchat', @Id, @Locale, @At);
                INSERT INTO subscription (resident_id, area, channel_id, conversation_id, created_at) VALUES (@Id, @Area, 'webchat', @Conversation, @At)
                """,
                one);
        }
    });

    private static async Task AssertOneEachAsync(TestDatabase database)
    {
        Assert.Equal(Many, await database.ScalarAsync<long>("SELECT count(DISTINCT resident_id) FROM outbox"));
        Assert.Equal(Many, await database.ScalarAsync<long>("SELECT count(*) FROM outbox"));
        Assert.Equal(4, await database.ScalarAsync<long>("SELECT count(*) FROM outbox_body"));
        Assert.Equal(Many, await database.ScalarAsync<long>("SELECT sum(count) FROM period_run WHERE job = 'weekly-messages' AND state = 'Done'"));
    }

    private static Task<IReadOnlyList<OutboxMessage>> LeasedAsync(TestDatabase database) => database.WriteAsync(async transaction =>
        (IReadOnlyList<OutboxMessage>)[.. (await database.Get<IOutboxRepository>().LeaseDueAsync(transaction, database.Clock.GetUtcNow().AddMinutes(1), 100, None)).Where(message => message.Purpose == "weekly-messages")]);

    private static JsonNode Activity(IReadOnlyList<OutboxMessage> messages, string conversation) => Activity(messages.Single(message => message.Conversation.ConversationId == conversation));

    private static JsonNode Activity(OutboxMessage message) => JsonNode.Parse(message.Payload)!;

    private sealed class BreakingSubscribers : ISubscriberRepository
    {
        private readonly SubscriberRepository _inner = new();
        private int _pages;

        public int BreakAt { get; init; }

        public Task<SubscriberPage> PageAsync(ITransaction transaction, string? afterResidentId, int limit, CancellationToken cancellationToken) =>
            ++_pages >= BreakAt ? throw new IOException("the power is gone") : _inner.PageAsync(transaction, afterResidentId, limit, cancellationToken);
    }

    private sealed class ToTheOffice : IRouting
    {
        public Routing Route(string category, string? area, ConcernKind kind, bool urgent) => new(DeadlineClass.General, "property-management", "default");

        public bool IsUnit(string code) => true;

        public bool IsReception(string code) => false;
    }

    private static class Expected
    {
        public const string Chinese =
            """
            一周回音：11月2日至11月8日

            中原社区
            新反映 3 件（上周 0 件）
            办好 1 件（上周 0 件）
            · 小区内乱停放（中原社区），当天办好
            正在办 2 件
            · 小区内乱停放（中原社区），物业服务指导中心在办
            · 小区内乱停放（中原社区），物业服务指导中心在办

            不想再收，回复“全部退订”。
            """;

        public const string English =
            """
            Echoes of the week, 2 November to 8 November

            Zhongyuan Community
            3 newly reported (0 the week before)
            1 settled (0 the week before)
            · Parking inside a compound (Zhongyuan Community), settled the same day
            2 under way
            · Parking inside a compound (Zhongyuan Community), with Property Management Office
            · Parking inside a compound (Zhongyuan Community), with Property Management Office

            If you want no more of this, reply "Unsubscribe from all".
            """;
    }
}
