namespace Huiyin.Concerns;

/// <summary>When the acts on a concern are due. Calendar time: working hours and holidays would be counted here.</summary>
internal sealed class Deadlines(DistrictTime district)
{
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromDays(5);
    private static readonly TimeSpan ConfirmWithin = TimeSpan.FromDays(2);

    // Of the time for an act, the share that is left when it is reminded of.
    private const double LeftWhenReminded = 0.2;

    public (DateTimeOffset Acceptance, DateTimeOffset FirstContact, DateTimeOffset Resolution) For(DeadlineClass deadlineClass, DateTimeOffset filedAt)
    {
        var contact = FirstContactWithin(deadlineClass);
        return (filedAt + (contact / 2), filedAt + contact, filedAt + Span(deadlineClass));
    }

    /// <summary>By when a reopened concern is taken up again.</summary>
    public DateTimeOffset Acceptance(Concern concern, DateTimeOffset at) => For(concern.DeadlineClass, at).Acceptance;

    /// <summary>How long the level above has, once it was told of a missed deadline.</summary>
    public DateTimeOffset Supervision(Concern concern, DateTimeOffset at) => For(concern.DeadlineClass, at).FirstContact;

    /// <summary>Until when a concern rests that waits for the resident or for its review.</summary>
    public DateTimeOffset Waiting(Concern concern, NextAct act, DateTimeOffset at) => act switch
    {
        NextAct.Review => Morning(concern.ReviewOn!.Value),
        NextAct.AwaitAnswer => at + AnswerWithin,
        _ => at + ConfirmWithin,
    };

    /// <summary>When four fifths of the time for an act are over; of what is left of it where it begins later.</summary>
    public DateTimeOffset RemindAt(Concern concern, NextAct act, DateTimeOffset due, DateTimeOffset at)
    {
        var (acceptance, contact, resolution) = For(concern.DeadlineClass, at);
        var whole = (act switch { NextAct.Accept => acceptance, NextAct.FirstContact => contact, _ => resolution }) - at;
        var remind = due - (whole * LeftWhenReminded);
        return remind > at ? remind : due - ((due - at) * LeftWhenReminded);
    }

    /// <summary>The time that the resident took to answer is given back to the unit.</summary>
    public DateTimeOffset Resume(DateTimeOffset due, DateTimeOffset pausedSince, DateTimeOffset now) =>
        now > pausedSince && due > pausedSince ? due + (now - pausedSince) : due;

    /// <summary>The wait for the resident's answer is given back, and never less than a first contact's time is left.</summary>
    public DateTimeOffset Reopen(Concern concern, DateTimeOffset now)
    {
        var givenBack = concern.RectifiedAt is { } rectified ? Resume(concern.ResolutionDue, rectified, now) : concern.ResolutionDue;
        var least = For(concern.DeadlineClass, now).FirstContact;
        return givenBack > least ? givenBack : least;
    }

    /// <summary>What was put off is settled or explained anew within a first contact's time, unless more was left anyway.</summary>
    public DateTimeOffset AfterReview(Concern concern, DateTimeOffset now)
    {
        var least = For(concern.DeadlineClass, now).FirstContact;
        return concern.ResolutionDue > least ? concern.ResolutionDue : least;
    }

    // A review begins with the district's day.
    private DateTimeOffset Morning(DateOnly day)
    {
        var local = day.ToDateTime(new TimeOnly(8, 0));
        return new DateTimeOffset(local, district.Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    // Somebody speaks to the resident within a day, sooner where the whole matter has less.
    private static TimeSpan FirstContactWithin(DeadlineClass deadlineClass) =>
        Span(deadlineClass) is var resolution && resolution < TimeSpan.FromDays(1) ? resolution / 4 : TimeSpan.FromDays(1);

    private static TimeSpan Span(DeadlineClass deadlineClass) => deadlineClass switch
    {
        DeadlineClass.Urgent => TimeSpan.FromHours(2),
        DeadlineClass.Utilities => TimeSpan.FromHours(24),
        DeadlineClass.General => TimeSpan.FromDays(7),
        DeadlineClass.Complex => TimeSpan.FromDays(15),
        _ => throw new ArgumentOutOfRangeException(nameof(deadlineClass), deadlineClass, null),
    };
}
