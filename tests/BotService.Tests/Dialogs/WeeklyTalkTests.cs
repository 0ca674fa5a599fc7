using System.Text.Json.Nodes;
using Huiyin.DirectLine.Tokens;
using Huiyin.Hosting;
using Huiyin.Scheduling;
using Huiyin.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Dialogs;

/// <summary>Subscribed, told on Monday, and no more after one tap.</summary>
public sealed class WeeklyTalkTests : IAsyncLifetime
{
    private readonly ManualClock _clock = new();
    private ServiceHost _host = null!;

    public async Task InitializeAsync() => _host = await ServiceHost.StartAsync(
        [$"--DirectLine:Secret={ResidentTalk.Secret}", "--Courtesy:MessagesPerMinute=30", "--Schedule:Enabled=false"],
        services => services.AddSingleton<TimeProvider>(_clock));

    [Theory]
    [InlineData("zh-CN", "订阅名都社区", "每周一上午发。不想要了，说“退订”就行。 [退订]", "取消", "全部退订", "好的，以后不发了")]
    [InlineData("en", "subscribe to Mingdu", "say \"unsubscribe\". [Unsubscribe]", "stop", "Unsubscribe from all", "no more of those")]
    public async Task Subscriber_WhoSaysStop_IsOfferedTheEndInOneTap(string locale, string subscribe, string promised, string stop, string tap, string done)
    {
        var talk = await ResidentTalk.BeginAsync(_host.Client, locale);
        await talk.SayAsync(subscribe);
        await talk.HearAsync(promised);
        await talk.SayAsync(stop);
        await talk.HearAsync($"[{tap} |");
        await talk.SayAsync(tap);
        await talk.HearAsync(done);
        await talk.SayAsync(stop);
        Assert.DoesNotContain(tap, await talk.HearAsync(locale == "en" ? "nothing to cancel" : "没有要取消"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-CN", "订阅名都社区的每周总结", "每周一上午发", "一周回音：11月2日至11月8日", null, "好的，以后不发了")]
    [InlineData("zh-CN", "订阅名都社区的每周总结", "每周一上午发", "一周回音：11月2日至11月8日", "全部退订", "好的，以后不发了")]
    [InlineData("en", "subscribe to Mingdu", "on Monday morning", "Echoes of the week, 2 November to 8 November", null, "no more of those")]
    [InlineData("en", "subscribe to Mingdu", "on Monday morning", "Echoes of the week, 2 November to 8 November", "unsubscribe from all", "no more of those")]
    public async Task Subscriber_IsToldOnMonday_AndNoMoreAfterOneTap(string locale, string subscribe, string promised, string title, string? typed, string done)
    {
        var talk = await ResidentTalk.BeginAsync(_host.Client, locale);
        await RoundAsync();
        await talk.SayAsync(subscribe);
        await talk.HearAsync(promised);
        await talk.SayAsync(locale == "en" ? "subscribe to Dehe" : "订阅德和家园的每周总结");
        await talk.HearAsync(promised);

        await NextWeekAsync(talk);
        await talk.HearAsync(title);
        await RoundAsync();
        Assert.Equal(1, await talk.TimesSaidAsync(title));

        // Two areas, one message, one tap: no question which of them is meant.
        await (typed is null ? talk.TapAsync(new JsonObject { ["action"] = "unsubscribe" }) : talk.SayAsync(typed));
        await talk.HearAsync(done);

        await NextWeekAsync(talk);
        await talk.SayAsync(locale == "en" ? "unsubscribe" : "退订");
        await talk.HearAsync(locale == "en" ? "You have not asked for a weekly summary" : "您没有订过每周总结");
        Assert.Equal(0, await talk.TimesSaidAsync(locale == "en" ? "9 November" : "11月9日"));
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    private async Task NextWeekAsync(ResidentTalk talk)
    {
        _clock.Advance(TimeSpan.FromDays(7));
        var tokens = _host.Services.GetRequiredService<DirectLineTokens>();
        talk.Renew(tokens.Issue(new DirectLineToken(talk.Caller.ConversationId!, talk.UserId, []), TokenUse.Conversation));
        await RoundAsync();
    }

    private Task RoundAsync() => _host.Services.GetRequiredService<Schedule>().RunDueAsync(CancellationToken.None);
}
