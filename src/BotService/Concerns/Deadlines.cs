using Huiyin.Concerns.Calendar;

namespace Huiyin.Concerns;

/// <summary>When the acts on a concern are due, by the class's rule and its unit's calendar. A clock that runs is never set back.</summary>
internal sealed class Deadlines(IDeadlineRules rules, IUnitCalendars calendars, DistrictTime district)
{
    private static readonly TimeSpan ConfirmWithin = TimeSpan.FromDays(2);
    private static readonly TimeSpan EveryWeek = TimeSpan.FromDays(7);

    public (DateTimeOffset Acceptance, DateTimeOffset FirstContact, DateTimeOffset Resolution) For(DeadlineClass deadlineClass, string unit, DateTimeOffset filedAt)
    {
        var (rule, calendar) = (rules.Of(deadlineClass), calendars.Of(unit));
        return (Add(calendar, filedAt, rule.Acceptance), Add(calendar, filedAt, rule.FirstContact), Add(calendar, filedAt, rule.Resolution));
    }

    /// <summary>By when a reopened concern is taken up again.</summary>
    public DateTimeOffset Acceptance(Concern concern, DateTimeOffset at) => Add(calendars.Of(concern.Unit), at, rules.Of(concern.DeadlineClass).Acceptance);

    /// <summary>Until when the level above has to see to it; the district is reminded every week after its turn.</summary>
    public DateTimeOffset Supervision(Concern concern, int level, DateTimeOffset at)
    {
        var due = Add(calendars.Usual, at, rules.Of(concern.DeadlineClass).Supervision);
        return level <= EscalationLevels.District || due > at + EveryWeek ? due : at + EveryWeek;
    }

    /// <summary>Until when a concern rests that waits for the resident or for its review.</summary>
    public DateTimeOffset Waiting(Concern concern, NextAct act, DateTimeOffset at) => act switch
    {
        NextAct.Review => Morning(concern.ReviewOn!.Value),
        NextAct.AwaitAnswer => Add(calendars.Of(concern.Unit), at, rules.Of(concern.DeadlineClass).Answer),
        _ => at + ConfirmWithin,
    };

    /// <summary>When four fifths of the time for an act are over; of what is left of it where the act begins later than that.</summary>
    public DateTimeOffset RemindAt(Concern concern, NextAct act, DateTimeOffset due, DateTimeOffset at)
    {
        var (allowance, calendar) = (Of(rules.Of(concern.DeadlineClass), act), calendars.Of(concern.Unit));
        var remind = Subtract(calendar, due, allowance with { Time = allowance.Time * (1 - rules.RemindAt) });
        if (remind > at)
        {
            return remind;
        }

        var left = allowance.IsWorkingTime ? calendar.Between(at, due) : due - at;
        return Add(calendar, at, allowance with { Time = left * rules.RemindAt });
    }

    /// <summary>The time that the resident took to answer is given back to the unit, in the measure that its class counts in.</summary>
    public DateTimeOffset Resume(Concern concern, DateTimeOffset pausedSince, DateTimeOffset now)
    {
        var due = concern.ResolutionDue;
        if (now <= pausedSince || due <= pausedSince)
        {
            return due;
        }

        return rules.Of(concern.DeadlineClass).Resolution.IsWorkingTime
            ? calendars.Of(concern.Unit) is var calendar ? calendar.Add(now, calendar.Between(pausedSince, due)) : due
            : due + (now - pausedSince);
    }

    /// <summary>The wait for the resident's answer is given back, and never less than a first contact's time is left.</summary>
    public DateTimeOffset Reopen(Concern concern, DateTimeOffset now)
    {
        var givenBack = concern.RectifiedAt is { } rectified ? Resume(concern, rectified, now) : concern.ResolutionDue;
        return Later(givenBack, Add(calendars.Of(concern.Unit), now, rules.Of(concern.DeadlineClass).FirstContact));
    }

    /// <summary>What was put off is settled or explained anew within the time of a review, unless more was left anyway.</summary>
    public DateTimeOffset AfterReview(Concern concern, DateTimeOffset now) =>
        Later(concern.ResolutionDue, Add(calendars.Of(concern.Unit), now, rules.Of(concern.DeadlineClass).Review));

    private static Allowance Of(DeadlineRule rule, NextAct act) => act switch
    {
        NextAct.Accept => rule.Acceptance,
        NextAct.FirstContact => rule.FirstContact,
        NextAct.AwaitAnswer => rule.Answer,
        _ => rule.Resolution,
    };

    private static DateTimeOffset Add(WorkingCalendar calendar, DateTimeOffset at, Allowance allowance) =>
        allowance.IsWorkingTime ? calendar.Add(at, allowance.Time) : at + allowance.Time;

    private static DateTimeOffset Subtract(WorkingCalendar calendar, DateTimeOffset due, Allowance allowance) =>
        allowance.IsWorkingTime ? calendar.Subtract(due, allowance.Time) : due - allowance.Time;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    // A review begins with the district's day.
    private DateTimeOffset Morning(DateOnly day)
    {
        var local = day.ToDateTime(new TimeOnly(8, 0));
        return new DateTimeOffset(local, district.Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
