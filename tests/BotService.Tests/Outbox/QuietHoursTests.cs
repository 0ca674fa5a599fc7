using System.Globalization;
using Huiyin.Diagnostics;
using Huiyin.Storage;
using Huiyin.Transactions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Outbox;

public sealed class QuietHoursTests
{
    private static readonly TimeZoneInfo District = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    [Theory]
    [InlineData("sms", "2026-11-02 21:59", null)]
    [InlineData("sms", "2026-11-02 22:00", "2026-11-03 07:00")]
    [InlineData("sms", "2026-11-03 00:00", "2026-11-03 07:00")]
    [InlineData("sms", "2026-11-03 06:59", "2026-11-03 07:00")]
    [InlineData("sms", "2026-11-03 07:00", null)]
    [InlineData("a channel of tomorrow", "2026-12-31 23:30", "2027-01-01 07:00")]
    [InlineData("webchat", "2026-11-02 23:00", null)]
    [InlineData("email", "2026-11-02 23:00", null)]
    public void Notice_ByChannelAndHour_WaitsForTheMorningWhereAPhoneRings(string channel, string at, string? until)
    {
        var rules = Rules(new OutboxOptions { QuietSpread = TimeSpan.Zero, DigestWindow = TimeSpan.Zero });

        var hold = rules.Of(Message(channel, "c", "m", MessageUrgency.Notice), Local(at));

        Assert.Equal(until is null ? null : new Hold(Local(until), HoldReason.QuietHours), hold);
    }

    [Theory]
    [InlineData(MessageUrgency.Answer)]
    [InlineData(MessageUrgency.Emergency)]
    internal void AnswerOrEmergency_AtNight_GoesAtOnce(MessageUrgency urgency) =>
        Assert.Null(Rules(new OutboxOptions()).Of(Message("sms", "c", "m", urgency), Local("2026-11-02 23:00")));

    [Fact]
    public void Notices_OfManyConversations_AreSpreadOverTheMinutesAfterSeven()
    {
        var rules = Rules(new OutboxOptions());

        var times = Enumerable.Range(0, 600).Select(number => rules.Of(Message("sms", $"+86-1380000{number:0000}", "m", MessageUrgency.Notice), Local("2026-11-02 23:00"))!.Value.Until).ToList();

        Assert.All(times, time => Assert.InRange(time, Local("2026-11-03 07:00"), Local("2026-11-03 07:10")));
        var busiest = times.GroupBy(time => (time - Local("2026-11-03 07:00")).TotalMinutes is var minute ? (int)minute : 0).Max(minute => minute.Count());
        Assert.InRange(busiest, 60, 100);
    }

    [Fact]
    public void Options_PerChannel_ReplaceWhatIsKnown()
    {
        var options = Read(("Outbox:Channels:webchat:RingsPhone", "true"), ("Outbox:Channels:webchat:QuietFrom", "12:30"), ("Outbox:Channels:webchat:QuietUntil", "14:00"), ("Outbox:QuietSpread", "00:00:00"));

        var hold = Rules(options).Of(Message("webchat", "c", "m", MessageUrgency.Notice), Local("2026-11-02 13:00"));

        Assert.Equal(new Hold(Local("2026-11-02 14:00"), HoldReason.QuietHours), hold);
    }

    [Theory]
    [InlineData("Outbox:QuietFrom", "25:00", "Outbox")]
    [InlineData("Outbox:QuietSpread", "05:00:00", "Outbox:QuietSpread")]
    [InlineData("Outbox:Channels:sms:QuietFrom", "21:00", "Outbox:Channels:sms:QuietFrom")]
    [InlineData("Outbox:Channels:sms:TextLimit", "3", "Outbox:Channels:sms:TextLimit")]
    [InlineData("Outbox:Channels:sms:MaxAttempts", "0", "Outbox:Channels:sms:MaxAttempts")]
    public void Options_OutOfRange_StopTheStartNamingTheKey(string key, string value, string named) =>
        Assert.Contains(named, Assert.Throws<StartupException>(() => Read((key, value))).Message, StringComparison.Ordinal);

    [Theory, OnSqlite, OnPostgres]
    public async Task Dispatch_AtNight_LetsAnswersPassAndSendsWhatWaitedInOrderInTheMorning(DatabaseKind kind)
    {
        var channel = new ScriptedChannel("sms");
        await using var database = await StartAsync(kind, channel);
        MoveTo(database, "2026-11-02 23:00");
        await using var dispatcher = await RunningOutbox.StartAsync(database);

        await EnqueueAsync(database, "update 1", MessageUrgency.Notice);
        await EnqueueAsync(database, "update 2", MessageUrgency.Notice);
        await EnqueueAsync(database, "answer", MessageUrgency.Answer);
        await EnqueueAsync(database, "gas leak", MessageUrgency.Emergency);
        await database.UntilAsync("SELECT count(*) FROM outbox WHERE state = 'Delivered'", 2);
        Assert.Equal(["answer", "gas leak"], channel.TriedIn("c"));
        await database.UntilAsync("SELECT count(*) FROM outbox WHERE held_for = 'QuietHours' AND attempts = 0", 2);

        await database.UntilAsync("SELECT count(*) FROM outbox WHERE state = 'Delivered'", 4, TimeSpan.FromMinutes(20));
        Assert.Equal(["answer", "gas leak", "update 1", "update 2"], channel.TriedIn("c"));
        Assert.True(await database.ScalarAsync<DateTimeOffset>("SELECT min(delivered_at) FROM outbox WHERE activity_id = 'update 1'") >= Local("2026-11-03 07:00"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Dispatch_TryFailedInTheEvening_IsNotRepeatedAtNight(DatabaseKind kind)
    {
        var channel = new ScriptedChannel("sms");
        channel.Answer = (message, _) => Task.FromResult<DeliveryOutcome>(message.Attempts == 0 ? new DeliveryOutcome.Retry("503", TimeSpan.FromMinutes(10)) : new DeliveryOutcome.Delivered());
        await using var database = await StartAsync(kind, channel);
        MoveTo(database, "2026-11-02 21:55");
        await using var dispatcher = await RunningOutbox.StartAsync(database);

        await EnqueueAsync(database, "update", MessageUrgency.Notice);
        await database.UntilAsync("SELECT count(*) FROM outbox WHERE attempts = 1", 1);

        Assert.InRange(await database.ScalarAsync<DateTimeOffset>("SELECT next_attempt_at FROM outbox"), Local("2026-11-03 07:00"), Local("2026-11-03 07:10"));
        Assert.Equal("QuietHours", await database.ScalarAsync<string>("SELECT held_for FROM outbox"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Dispatch_ServiceWasDownInTheEvening_HoldsWhatWasDueThen(DatabaseKind kind)
    {
        var channel = new ScriptedChannel("sms");
        await using var database = await StartAsync(kind, channel);
        MoveTo(database, "2026-11-02 21:55");
        await EnqueueAsync(database, "update", MessageUrgency.Notice);
        MoveTo(database, "2026-11-02 22:30");

        await using var dispatcher = await RunningOutbox.StartAsync(database);
        await database.UntilAsync("SELECT count(*) FROM outbox WHERE held_for = 'QuietHours' AND attempts = 0 AND leased_until IS NULL", 1);

        Assert.Empty(channel.Tried);
    }

    private static HoldRules Rules(OutboxOptions options) => new(options, new ChannelPolicies(options), District);

    private static OutboxOptions Read(params (string Key, string Value)[] values) => OutboxOptionsReader.Read(
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))).Build());

    private static DateTimeOffset Local(string time)
    {
        var local = DateTime.Parse(time, CultureInfo.InvariantCulture);
        return new DateTimeOffset(local, District.GetUtcOffset(local));
    }

    private static void MoveTo(TestDatabase database, string local) => database.Clock.Advance(Local(local) - database.Clock.GetUtcNow());

    private static Task<TestDatabase> StartAsync(DatabaseKind kind, ScriptedChannel channel) => TestDatabase.StartAsync(
        kind,
        services => services.AddSingleton<IOutboundChannel>(channel).AddSingleton(new OutboxOptions { DigestWindow = TimeSpan.Zero }));

    private static NewOutboxMessage Message(string channel, string conversation, string activityId, MessageUrgency urgency) =>
        new(new ConversationKey(channel, conversation), activityId, OutboxOperation.Send, "{}", Urgency: urgency);

    private static Task EnqueueAsync(TestDatabase database, string activityId, MessageUrgency urgency) => database.WriteAsync(transaction =>
        database.Get<IOutbox>().EnqueueAsync(transaction, Message("sms", "c", activityId, urgency), CancellationToken.None));
}
