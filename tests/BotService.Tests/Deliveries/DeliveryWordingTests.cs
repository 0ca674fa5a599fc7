using System.Globalization;
using Huiyin.Concerns;
using Huiyin.Outbox;
using Huiyin.Storage;
using Huiyin.Tests.Understanding;

namespace Huiyin.Deliveries;

public sealed class DeliveryWordingTests
{
    private static readonly TimeZoneInfo District = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    [Fact]
    public void Recipient_ToldOnOneChannelAndFailedOnAnother_IsOneSentence()
    {
        IReadOnlyList<OutboxEntry> messages =
        [
            Entry(1, "webchat", OutboxState.Delivered) with { DeliveredAt = Local("2026-11-02 09:02"), Attempts = 1 },
            Entry(2, "sms", OutboxState.Queued) with { Attempts = 2, NextAttemptAt = Local("2026-11-04 09:20") },
        ];

        Assert.Equal("told on Monday 9:02 by Web Chat; SMS failed twice, next attempt 9:20", Wording("2026-11-04 09:00").Of(messages, null, "en"));
        Assert.Equal("11月2日（周一）9:02 已通过网页聊天告知；短信两次未送达，9:20 再试", Wording("2026-11-04 09:00").Of(messages, null, "zh-CN"));
    }

    [Theory]
    [InlineData("2026-11-02 20:00", "told today 9:02 by Web Chat", "今天 9:02 已通过网页聊天告知")]
    [InlineData("2026-11-03 08:00", "told yesterday 9:02 by Web Chat", "昨天 9:02 已通过网页聊天告知")]
    [InlineData("2026-11-08 23:00", "told on Monday 9:02 by Web Chat", "11月2日（周一）9:02 已通过网页聊天告知")]
    [InlineData("2026-11-09 08:00", "told on 2 November 9:02 by Web Chat", "11月2日9:02 已通过网页聊天告知")]
    [InlineData("2027-01-09 08:00", "told on 2 November 2026 9:02 by Web Chat", "2026年11月2日9:02 已通过网页聊天告知")]
    public void Told_FromTheDayOfTheReader_IsSaidAsPeopleSayIt(string now, string english, string chinese)
    {
        var message = Entry(1, "webchat", OutboxState.Delivered) with { DeliveredAt = Local("2026-11-02 09:02"), Attempts = 1 };

        Assert.Equal((english, chinese), (Wording(now).Of(message, null, "en"), Wording(now).Of(message, null, "zh-CN")));
    }

    public static TheoryData<string, string, string> States => new()
    {
        { "waiting", "about to be sent by SMS", "即将通过短信发送" },
        { "sending", "being sent by SMS", "正在通过短信发送" },
        { "quiet", "SMS waits for the quiet hours to end, goes out tomorrow 7:00", "夜间不打扰，明天 7:00 再通过短信发送" },
        { "collecting", "goes out by SMS 23:01, in one message with whatever else comes up by then", "23:01 通过短信发送，这之前的新进展合成一条" },
        { "failed", "SMS failed 3 times, next attempt 23:20", "短信3次未送达，23:20 再试" },
        { "told late", "told today 22:59 by SMS, which had failed once before (may have arrived more than once)", "短信一次未送达之后，今天 22:59 已告知（可能收到了不止一遍）" },
        { "lost", "could not be reached by SMS", "通过短信没能送到" },
    };

    [Theory]
    [MemberData(nameof(States))]
    public void Message_InEachState_SaysWhatHappensNext(string state, string english, string chinese)
    {
        var now = Local("2026-11-02 23:00");
        var queued = Entry(1, "sms", OutboxState.Queued) with { NextAttemptAt = now };
        var message = state switch
        {
            "waiting" => queued,
            "sending" => queued with { LeasedUntil = now.AddMinutes(1) },
            "quiet" => queued with { NextAttemptAt = Local("2026-11-03 07:00"), HeldUntil = Local("2026-11-03 07:00"), HeldFor = HoldReason.QuietHours },
            "collecting" => queued with { NextAttemptAt = now.AddMinutes(1), HeldUntil = now.AddMinutes(1), HeldFor = HoldReason.Digest },
            "failed" => queued with { Attempts = 3, NextAttemptAt = now.AddMinutes(20), HeldUntil = now.AddMinutes(-1), HeldFor = HoldReason.Digest },
            "told late" => queued with { State = OutboxState.Delivered, Attempts = 2, UncertainSends = 1, DeliveredAt = now.AddMinutes(-1) },
            _ => queued with { State = OutboxState.Undeliverable, Attempts = 12 },
        };

        Assert.Equal((english, chinese), (Wording("2026-11-02 23:00").Of(message, null, "en"), Wording("2026-11-02 23:00").Of(message, null, "zh-CN")));
    }

    [Fact]
    public void GivenUp_WithATaskToTellThemInPerson_SaysByWhenOrThatItIsDone()
    {
        var lost = Entry(1, "sms", OutboxState.Undeliverable) with { Attempts = 12 };
        var wording = Wording("2026-11-02 23:00");

        Assert.Equal("could not be reached by SMS; to be told in person, due tomorrow 9:00", wording.Of(lost, new DeliveryVisit(Local("2026-11-03 09:00"), null), "en"));
        Assert.Equal("通过短信没能送到，今天 15:00 已当面告知", wording.Of(lost, new DeliveryVisit(Local("2026-11-03 09:00"), Local("2026-11-02 15:00")), "zh-CN"));
    }

    [Fact]
    public void Repeated_OnAChannelThatKnowsAMessageAgain_IsNoRepetition()
    {
        var message = Entry(1, "webchat", OutboxState.Delivered) with { DeliveredAt = Local("2026-11-02 09:02"), Attempts = 1, UncertainSends = 1 };

        Assert.Equal("told today 9:02 by Web Chat", Wording("2026-11-02 10:00").Of(message, null, "en"));
    }

    private static DeliveryWording Wording(string now)
    {
        var clock = new ManualClock(Local(now).ToUniversalTime());
        var content = new FixedContent();
        return new DeliveryWording(content, new DeliveryMoments(content, new DistrictTime(clock, District)), new ChannelPolicies(new OutboxOptions()), clock);
    }

    private static OutboxEntry Entry(long id, string channel, OutboxState state) =>
        new() { Id = id, ChannelId = channel, ActivityId = $"m{id}", Purpose = "concern.replied", State = state, CreatedAt = Local("2026-11-02 09:00") };

    private static DateTimeOffset Local(string time)
    {
        var local = DateTime.Parse(time, CultureInfo.InvariantCulture);
        return new DateTimeOffset(local, District.GetUtcOffset(local));
    }
}
