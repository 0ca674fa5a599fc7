using Huiyin.Concerns;
using Huiyin.Concerns.ReturnVisits;
using Huiyin.DialogContent;
using Huiyin.Outbox;
using Huiyin.Storage;
using Huiyin.Tests.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Deliveries;

/// <summary>What a resident reads of when and where we told them; and what becomes of somebody whom no message reaches.</summary>
public sealed class ResidentDeliveriesTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnSqlite, OnPostgres]
    public async Task Told_AsTheChannelWorksFailsAndDies_IsSaidInBothLanguages(DatabaseKind kind)
    {
        await using var database = await StartAsync(kind);
        var ledger = new Ledger(database);
        var concern = await ledger.FileAsync(await ledger.ResidentAsync("anna"));
        Assert.Empty(await SaidAsync(database, concern, "en"));

        await ReplyAsync(ledger, concern);
        Assert.Empty(await SaidAsync(database, concern, "en"));
        await RecordAsync(database, new DeliveryOutcome.Delivered());
        Assert.Equal(["We last told you today 9:00 by Web Chat."], await SaidAsync(database, concern, "en"));
        Assert.Equal(["我们最近一次告诉您是今天 9:00，通过网页聊天。"], await SaidAsync(database, concern, "zh-CN"));

        database.Clock.Advance(TimeSpan.FromDays(1));
        await ReplyAsync(ledger, concern);
        await RecordAsync(database, new DeliveryOutcome.Retry("HTTP 503", TimeSpan.FromMinutes(20)));
        Assert.Equal(["We last told you yesterday 9:00 by Web Chat.", "We have tried 1 time to reach you by Web Chat; we try again today 9:20."], await SaidAsync(database, concern, "en"));
        Assert.Equal(["我们最近一次告诉您是昨天 9:00，通过网页聊天。", "我们通过网页聊天联系了您1次，还没有联系上，今天 9:20 再试。"], await SaidAsync(database, concern, "zh-CN"));

        database.Clock.Advance(TimeSpan.FromMinutes(30));
        await RecordAsync(database, new DeliveryOutcome.Undeliverable("HTTP 410", DeliveryConsequence.ConversationClosed));
        var lost = await SaidAsync(database, concern, "en");
        Assert.Equal("A message of ours today 9:00 did not reach you by Web Chat.", lost[1]);
        Assert.StartsWith("Somebody comes to tell you in person, on ", lost[2], StringComparison.Ordinal);
        Assert.StartsWith("会有工作人员当面告诉您，最晚", (await SaidAsync(database, concern, "zh-CN"))[2], StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task DeadChannel_VisitOpenedSeenAndMade_CountsAsTold(DatabaseKind kind)
    {
        await using var database = await StartAsync(kind);
        var ledger = new Ledger(database);
        var concern = await ledger.FileAsync(await ledger.ResidentAsync("anna"));
        await ReplyAsync(ledger, concern);
        await RecordAsync(database, new DeliveryOutcome.Undeliverable("HTTP 403", DeliveryConsequence.RecipientSuspended));

        // The unit that owns the concern sees the task, with what was lost and why.
        var visits = database.Get<ReturnVisitService>();
        var task = Assert.Single(await database.ReadAsync(transaction => visits.ListAsync(transaction, new ReturnVisitFilter(new ConcernVisibility(null, AlsoWithoutArea: true, [concern.Unit])), None)));
        Assert.Equal((concern.ReporterId, ReturnVisitReason.Undeliverable), (task.ResidentId, task.Reason));
        Assert.Equal(["Web Chat given up after 1 attempt, message of today 9:00: the resident has blocked us or left the conversation"], await database.Get<GivenUpReading>().OfAsync(concern.Id, "en", None));
        Assert.Equal(["网页聊天试过1次没有送到（今天 9:00的消息）：对方屏蔽了我们，或已退出对话"], await database.Get<GivenUpReading>().OfAsync(concern.Id, "zh-CN", None));
        Assert.Contains("to be told in person", Assert.Single(await ForStaffAsync(database, concern)).Text, StringComparison.Ordinal);
        Assert.Empty(await database.ProveAsync());

        database.Clock.Advance(TimeSpan.FromDays(1));
        await database.WriteAsync(transaction => visits.RecordAsync(transaction, task.Id, ReturnVisitResult.ToldInPerson, "当面说了", Ledger.Clerk, None));

        Assert.Empty(await database.ReadAsync(transaction => visits.ListAsync(transaction, new ReturnVisitFilter(new ConcernVisibility(null, AlsoWithoutArea: true, [concern.Unit])), None)));
        Assert.Equal("could not be reached by Web Chat; told in person today 9:00", Assert.Single(await ForStaffAsync(database, concern)).Text);
        Assert.Equal("You were told in person today 9:00.", (await SaidAsync(database, concern, "en"))[^1]);
        Assert.Equal("今天 9:00 已经有工作人员当面告诉您。", (await SaidAsync(database, concern, "zh-CN"))[^1]);
        Assert.Empty(await database.ProveAsync());
    }

    private static Task<TestDatabase> StartAsync(DatabaseKind kind) =>
        TestDatabase.StartAsync(kind, services => services.AddSingleton<IDialogContent, FixedContent>().AddSingleton(provider => new DistrictTime(provider.GetRequiredService<TimeProvider>(), TimeZoneInfo.Utc)).AddDeliveries());

    private static Task<IReadOnlyList<string>> SaidAsync(TestDatabase database, Concern concern, string locale) => database.ReadAsync(transaction =>
        database.Get<ResidentDeliveries>().OfAsync(transaction, concern, concern.ReporterId, locale, None));

    private static Task<IReadOnlyList<RecipientDelivery>> ForStaffAsync(TestDatabase database, Concern concern) => database.ReadAsync(transaction =>
        database.Get<ConcernDeliveries>().OfAsync(transaction, concern, "en", None));

    private static Task<Concern> ReplyAsync(Ledger ledger, Concern concern) =>
        ledger.DoAsync((service, transaction) => service.ReplyAsync(transaction, concern.Id, null, "We come on Monday.", Ledger.Clerk, None));

    private static Task RecordAsync(TestDatabase database, DeliveryOutcome outcome) => database.WriteAsync(async transaction =>
    {
        var due = await database.Get<IOutboxRepository>().LeaseDueAsync(transaction, database.Clock.GetUtcNow().AddMinutes(1), 1, None);
        await database.Get<DeliveryRecord>().WriteAsync(transaction, due.Single(), outcome, None);
    });
}
