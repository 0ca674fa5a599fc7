namespace Huiyin.Outbox;

/// <summary>The hours in which no phone is rung, in the district's time; none when both are the same.</summary>
internal readonly record struct QuietHours(TimeOnly From, TimeOnly Until)
{
    /// <summary>When they end, if <paramref name="local"/> lies in them.</summary>
    public DateTime? EndOf(DateTimeOffset local)
    {
        var time = TimeOnly.FromDateTime(local.DateTime);
        if (!time.IsBetween(From, Until))
        {
            return null;
        }

        var day = DateOnly.FromDateTime(local.DateTime);
        return (time < Until ? day : day.AddDays(1)).ToDateTime(Until);
    }
}
