using Huiyin.Storage;

namespace Huiyin.Outbox;

public sealed class ChannelPaceTests
{
    [Fact]
    public void Enter_MoreThanTheChannelTakes_WaitsUntilItDoes()
    {
        var (pace, clock) = Make(perSecond: 10);

        var admitted = Enumerable.Range(0, 30).Count(_ => pace.TryEnter("sms") is null);
        clock.Advance(TimeSpan.FromSeconds(1));
        var later = Enumerable.Range(0, 30).Count(_ => pace.TryEnter("sms") is null);

        Assert.Equal((10, 10), (admitted, later));
        Assert.True(pace.TryEnter("sms") > clock.GetUtcNow());
        Assert.Null(pace.TryEnter("webchat"));
    }

    [Fact]
    public void Enter_AfterTheChannelAskedForAPause_WaitsWithoutKnocking()
    {
        var (pace, clock) = Make(perSecond: 10);

        pace.Pause("sms", TimeSpan.FromSeconds(40));

        Assert.InRange(pace.TryEnter("sms")!.Value, clock.GetUtcNow().AddSeconds(40), clock.GetUtcNow().AddSeconds(41));
        clock.Advance(TimeSpan.FromSeconds(40));
        Assert.Null(pace.TryEnter("sms"));
    }

    private static (ChannelPace Pace, ManualClock Clock) Make(int perSecond)
    {
        var clock = new ManualClock();
        var options = new OutboxOptions { Channels = { ["sms"] = new ChannelPolicyOptions { PerSecond = perSecond } } };
        return (new ChannelPace(new ChannelPolicies(options), clock, new Random(1)), clock);
    }
}
