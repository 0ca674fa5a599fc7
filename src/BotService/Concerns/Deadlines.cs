namespace Huiyin.Concerns;

/// <summary>When the acts on a concern are due. Calendar time: working hours and holidays would be counted here.</summary>
internal sealed class Deadlines
{
    public (DateTimeOffset FirstContact, DateTimeOffset Resolution) For(DeadlineClass deadlineClass, DateTimeOffset filedAt)
    {
        var resolution = Span(deadlineClass);
        // Somebody speaks to the resident within a day, sooner where the whole matter has less.
        var firstContact = resolution < TimeSpan.FromDays(1) ? resolution / 4 : TimeSpan.FromDays(1);
        return (filedAt + firstContact, filedAt + resolution);
    }

    /// <summary>The time that the resident took to answer is given back to the unit.</summary>
    public DateTimeOffset Resume(DateTimeOffset due, DateTimeOffset pausedSince, DateTimeOffset now) =>
        now > pausedSince ? due + (now - pausedSince) : due;

    /// <summary>The wait for the resident's answer is given back, and never less than a first contact's time is left.</summary>
    public DateTimeOffset Reopen(Concern concern, DateTimeOffset now)
    {
        var givenBack = concern.RectifiedAt is { } rectified ? Resume(concern.ResolutionDue, rectified, now) : concern.ResolutionDue;
        var least = For(concern.DeadlineClass, now).FirstContact;
        return givenBack > least ? givenBack : least;
    }

    private static TimeSpan Span(DeadlineClass deadlineClass) => deadlineClass switch
    {
        DeadlineClass.Urgent => TimeSpan.FromHours(2),
        DeadlineClass.Utilities => TimeSpan.FromHours(24),
        DeadlineClass.General => TimeSpan.FromDays(7),
        DeadlineClass.Complex => TimeSpan.FromDays(15),
        _ => throw new ArgumentOutOfRangeException(nameof(deadlineClass), deadlineClass, null),
    };
}
