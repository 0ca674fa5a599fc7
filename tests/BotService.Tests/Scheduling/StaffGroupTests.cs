using Huiyin.Concerns;
using Huiyin.Summaries;
using Huiyin.Summaries.Periods;
using Huiyin.Visits;

namespace Huiyin.Scheduling;

/// <summary>A member of staff registers a chat; the dispatch, the notice and the review come there once, as far as the member may see.</summary>
public sealed class StaffGroupTests(DoorToDoorFixture fixture) : IClassFixture<DoorToDoorFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [InlineData("zh-CN", "登记工作群", "以后每天早上的派单", "今日派单", "已超时限", "每周通报", "取消工作群", "以后不发到这里了")]
    [InlineData("en", "register this group", "The dispatch of each morning", "Dispatch of", "overdue", "Notice of the week", "unregister this group", "no longer come here")]
    public async Task Group_IsRegistered_GetsDispatchAndPublishedNoticeOnceUntilItIsEnded(string locale, string register, string begun, string dispatch, string overdue, string notice, string end, string ended)
    {
        var talk = await fixture.StaffTalkAsync(locale);
        await talk.SayAsync(register);
        await talk.HearAsync(begun);
        // Days and weeks that no other case of this test has had.
        var back = locale == "en" ? 2 : 1;
        var calendar = fixture.Get<PeriodCalendar>();
        var (day, week) = (calendar.Of(PeriodKind.Day, calendar.Today.AddDays(-back)), calendar.Of(PeriodKind.Week, calendar.Today.AddDays(-7 * back)));

        await RunAsync("daily-dispatch", day);
        await RunAsync("daily-dispatch", day);
        var heard = await talk.HearAsync(dispatch);
        Assert.Contains(overdue, heard, StringComparison.Ordinal);

        // Nobody has decided about the notice yet.
        Assert.Null(await RunAsync("weekly-notice", week));
        await fixture.Get<NoticeService>().PublishAsync(week, new Actor(ActorRole.Supervisor, "supervisor", "Supervisor"), None);
        await RunAsync("weekly-notice", week);
        await talk.HearAsync(notice);
        // A visitor is told nothing that is for supervisors.
        Assert.Equal(0, (await RunAsync("monthly-review", calendar.Of(PeriodKind.Month, calendar.Today.AddMonths(-back))))!.Count);

        await talk.SayAsync(end);
        await talk.HearAsync(ended);
        await RunAsync("daily-dispatch", calendar.Of(PeriodKind.Day, calendar.Today.AddDays(-10 - back)));
        await talk.SayAsync(end);
        await talk.HearAsync(locale == "en" ? "not registered" : "没有登记过工作群");
        Assert.Equal(1, await talk.TimesSaidAsync(dispatch));
        Assert.Equal(1, await talk.TimesSaidAsync(notice));
    }

    [Fact]
    public async Task Group_AskedForByAResident_IsNotRegistered()
    {
        var talk = await Dialogs.ResidentTalk.BeginAsync(fixture.Host.Client, "zh-CN");

        await talk.SayAsync("登记工作群");
        await talk.SayAsync("帮助");

        await talk.HearAsync("订阅");
        Assert.Equal(0, await talk.TimesSaidAsync("以后每天早上的派单"));
    }

    private Task<PeriodRun?> RunAsync(string job, Period period) =>
        fixture.Get<PeriodRunner>().RunAsync(fixture.Get<Schedule>().Jobs.Single(one => one.Code == job), period, None);
}
