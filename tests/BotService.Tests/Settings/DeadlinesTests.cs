using System.Globalization;
using Huiyin.Concerns;
using Huiyin.Tests.Understanding;

namespace Huiyin.Settings;

/// <summary>The shipped deadlines on the shipped calendar, by the district's clock.</summary>
public sealed class DeadlinesTests
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly DistrictTime District = new(TimeProvider.System, Shanghai);
    private static readonly ContentCalendars Calendars = new(new FixedContent(), District);
    private static readonly Deadlines Shipped = new(new ContentDeadlines(new FixedContent()), Calendars, District);

    [Theory]
    // Four and seven hours of office work; seven days by the clock.
    [InlineData(DeadlineClass.General, "urban-management", "2026-11-02 17:00", "2026-11-03 11:30", "2026-11-03 17:00", "2026-11-09 17:00")]
    // Filed when the National Day holiday begins; the office is back on Thursday the 8th.
    [InlineData(DeadlineClass.General, "urban-management", "2026-10-01 10:00", "2026-10-08 15:00", "2026-10-08 18:00", "2026-10-08 10:00")]
    // Saturday 10 October is worked instead.
    [InlineData(DeadlineClass.General, "urban-management", "2026-10-09 18:00", "2026-10-10 15:00", "2026-10-10 18:00", "2026-10-16 18:00")]
    // Who works around the clock is not waited for in the morning.
    [InlineData(DeadlineClass.General, "traffic-police", "2026-10-01 22:00", "2026-10-02 02:00", "2026-10-02 05:00", "2026-10-08 22:00")]
    [InlineData(DeadlineClass.Urgent, "urban-management", "2026-11-07 23:30", "2026-11-07 23:50", "2026-11-08 00:00", "2026-11-08 01:30")]
    [InlineData(DeadlineClass.Utilities, "water-company", "2026-11-07 23:30", "2026-11-08 01:30", "2026-11-08 05:30", "2026-11-08 23:30")]
    internal void For_AClassAndItsUnit_CountsWorkingOrClockTime(DeadlineClass deadlineClass, string unit, string filed, string acceptance, string contact, string resolution) =>
        Assert.Equal((Local(acceptance), Local(contact), Local(resolution)), Shipped.For(deadlineClass, unit, Local(filed)));

    [Fact]
    public void Resume_ByTheClock_GivesBackEveryHour() =>
        Assert.Equal(
            Local("2026-11-12 09:00"),
            Shipped.Resume(Open(DeadlineClass.General, "2026-11-09 09:00"), Local("2026-11-03 09:00"), Local("2026-11-06 09:00")));

    [Fact]
    public void Resume_InWorkingTime_LeavesTheHoursOfWorkThatWereLeft()
    {
        var worked = new Deadlines(new WorkingRules(), Calendars, District);
        // Asked on Tuesday at 17:00 with three hours of work left; answered on Saturday.
        var due = worked.Resume(Open(DeadlineClass.General, "2026-11-04 10:30"), Local("2026-11-03 17:00"), Local("2026-11-07 12:00"));

        Assert.Equal(Local("2026-11-09 11:30"), due);
    }

    [Theory]
    // The clock went back while the resident was asked, and a deadline that was missed before they were.
    [InlineData("2026-11-09 09:00", "2026-11-03 09:00", "2026-11-02 09:00")]
    [InlineData("2026-11-02 09:00", "2026-11-03 09:00", "2026-11-06 09:00")]
    public void Resume_NothingToGiveBack_LeavesTheDeadline(string due, string paused, string now) =>
        Assert.Equal(Local(due), Shipped.Resume(Open(DeadlineClass.General, due), Local(paused), Local(now)));

    [Theory]
    // Of seven days a fifth is left; of seven hours of work 84 minutes.
    [InlineData(NextAct.Resolve, "2026-11-09 17:00", "2026-11-03 09:00", "2026-11-08 07:24")]
    [InlineData(NextAct.FirstContact, "2026-11-03 17:00", "2026-11-02 17:00", "2026-11-03 15:36")]
    // Where the act begins later than that, of what is left.
    [InlineData(NextAct.Resolve, "2026-11-09 17:00", "2026-11-09 07:00", "2026-11-09 15:00")]
    internal void RemindAt_AnAct_IsAtFourFifths(NextAct act, string due, string begun, string expected) =>
        Assert.Equal(Local(expected), Shipped.RemindAt(Open(DeadlineClass.General, due), act, Local(due), Local(begun)));

    [Fact]
    public void Reopen_WithLittleLeft_LeavesTheTimeOfAFirstContact()
    {
        var rectified = Open(DeadlineClass.General, "2026-11-03 09:00") with { RectifiedAt = Local("2026-11-03 08:00") };

        Assert.Equal(Local("2026-11-05 18:00"), Shipped.Reopen(rectified, Local("2026-11-04 18:00")));
    }

    [Fact]
    public void Supervision_AboveTheDistrict_ComesBackWeekly()
    {
        var at = Local("2026-11-03 09:00");
        var concern = Open(DeadlineClass.Urgent, "2026-11-03 09:00");

        Assert.Equal(at.AddMinutes(30), Shipped.Supervision(concern, EscalationLevels.Supervisor, at));
        Assert.Equal(at.AddDays(7), Shipped.Supervision(concern, EscalationLevels.District + 1, at));
    }

    private static Concern Open(DeadlineClass deadlineClass, string due) => new()
    {
        Id = "id",
        Number = "100016",
        Category = "parking",
        Text = "text",
        Language = "zh-CN",
        ReporterId = "anna",
        Unit = "urban-management",
        DeadlineClass = deadlineClass,
        ResolutionDue = Local(due),
    };

    private static DateTimeOffset Local(string time) =>
        new DateTimeOffset(DateTime.Parse(time, CultureInfo.InvariantCulture), TimeSpan.FromHours(8)).ToUniversalTime();

    private sealed class WorkingRules : IDeadlineRules
    {
        public double RemindAt => 0.8;

        public DeadlineRule Of(DeadlineClass deadlineClass)
        {
            var hours = new Allowance(TimeSpan.FromHours(7), IsWorkingTime: true);
            return new DeadlineRule(hours, hours, hours, hours, hours, hours);
        }
    }
}
