using Huiyin.Concerns;

namespace Huiyin.Demo;

/// <summary>When the story takes place: day 28 of 32, as when the newspaper was printed.</summary>
internal sealed class DemoCalendar(DistrictTime district, DateTimeOffset now, Random random)
{
    public const int DaysGone = 28;
    public const int Days = 32;

    private readonly DateTimeOffset _now = district.At(now);

    /// <summary>The end of the story, in the district's time.</summary>
    public DateTimeOffset Now => _now;

    public DateOnly Today => DateOnly.FromDateTime(_now.DateTime);

    public DateOnly First => Today.AddDays(1 - DaysGone);

    public DateOnly Last => First.AddDays(Days - 1);

    public DateTimeOffset Start => At(First, new TimeOnly(8, 0));

    public DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, district.Zone.GetUtcOffset(local));
    }

    /// <summary>So many hours later, but when offices are open, and not after the story.</summary>
    public DateTimeOffset WorkTime(DateTimeOffset after, double leastHours, double mostHours)
    {
        var local = district.At(after.AddHours(leastHours + (random.NextDouble() * (mostHours - leastHours))));
        if (local.Hour is < 8 or >= 18)
        {
            var day = DateOnly.FromDateTime(local.DateTime).AddDays(local.Hour >= 18 ? 1 : 0);
            local = At(day, new TimeOnly(8, 30)).AddMinutes(random.Next(150));
        }

        return local < _now ? local : Between(after, _now);
    }

    public DateTimeOffset Between(DateTimeOffset from, DateTimeOffset to) => from + ((to - from) * (0.05 + (0.9 * random.NextDouble())));

    public DateTimeOffset HoursAgo(double least, double most) => _now.AddHours(-least - (random.NextDouble() * (most - least)));

    /// <summary>Late on the last Sunday between the two, where there is one: when somebody wants to look good in the week's summary.</summary>
    public DateTimeOffset? SundayNight(DateTimeOffset from, DateTimeOffset to)
    {
        for (var day = DateOnly.FromDateTime(district.At(to).DateTime); day >= DateOnly.FromDateTime(district.At(from).DateTime); day = day.AddDays(-1))
        {
            var night = At(day, new TimeOnly(22, 0)).AddMinutes(random.Next(100));
            if (day.DayOfWeek == DayOfWeek.Sunday && night > from && night < to)
            {
                return night;
            }
        }

        return null;
    }
}
