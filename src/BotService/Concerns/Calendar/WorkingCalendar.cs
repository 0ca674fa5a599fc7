namespace Huiyin.Concerns.Calendar;

/// <summary>Counts working time: only while the unit works, by the district's clock. Instants in and out are UTC.</summary>
/// <param name="zone">Of the district.</param>
/// <param name="spellsOf">The stretches of a day in which there is work, in order and apart; none on a day off.</param>
internal sealed class WorkingCalendar(TimeZoneInfo zone, Func<DateOnly, IReadOnlyList<WorkingSpell>> spellsOf)
{
    private const int LongestRestInDays = 400;
    private static readonly WorkingSpell[] WholeDay = [new(0, 24 * 60)];

    /// <summary>Day and night.</summary>
    public static WorkingCalendar AroundTheClock { get; } = new(TimeZoneInfo.Utc, _ => WholeDay);

    /// <summary>The earliest instant by which <paramref name="time"/> of work has passed since <paramref name="from"/>.</summary>
    /// <exception cref="InvalidOperationException">There is no work for more than a year.</exception>
    public DateTimeOffset Add(DateTimeOffset from, TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        if (time == TimeSpan.Zero)
        {
            return from.ToUniversalTime();
        }

        foreach (var (start, end) in After(from))
        {
            var begin = start > from ? start : from;
            if (end - begin >= time)
            {
                return (begin + time).ToUniversalTime();
            }

            time -= end - begin;
        }

        throw NoWork(from);
    }

    /// <summary>The latest instant from which <paramref name="time"/> of work is left until <paramref name="until"/>.</summary>
    /// <exception cref="InvalidOperationException">There was no work for more than a year.</exception>
    public DateTimeOffset Subtract(DateTimeOffset until, TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        if (time == TimeSpan.Zero)
        {
            return until.ToUniversalTime();
        }

        foreach (var (start, end) in Before(until))
        {
            var last = end < until ? end : until;
            if (last - start >= time)
            {
                return (last - time).ToUniversalTime();
            }

            time -= last - start;
        }

        throw NoWork(until);
    }

    /// <summary>How much work lies between; negative when <paramref name="to"/> is the earlier.</summary>
    public TimeSpan Between(DateTimeOffset from, DateTimeOffset to)
    {
        if (to < from)
        {
            return -Between(to, from);
        }

        var sum = TimeSpan.Zero;
        for (var day = DayOf(from); day <= DayOf(to); day = day.AddDays(1))
        {
            foreach (var (start, end) in InstantsOf(day))
            {
                var (begin, last) = (start > from ? start : from, end < to ? end : to);
                sum += last > begin ? last - begin : TimeSpan.Zero;
            }
        }

        return sum;
    }

    /// <summary>The instant itself while there is work, else when work begins again.</summary>
    /// <exception cref="InvalidOperationException">There is no work for more than a year.</exception>
    public DateTimeOffset Next(DateTimeOffset from)
    {
        foreach (var (start, _) in After(from))
        {
            return (start > from ? start : from).ToUniversalTime();
        }

        throw NoWork(from);
    }

    public bool IsWorkingDay(DateOnly day) => spellsOf(day).Count > 0;

    private IEnumerable<(DateTimeOffset Start, DateTimeOffset End)> After(DateTimeOffset from)
    {
        var first = DayOf(from);
        for (var (day, rest) = (first, 0); rest <= LongestRestInDays; day = day.AddDays(1))
        {
            var spells = InstantsOf(day).Where(spell => spell.End > from).ToList();
            rest = spells.Count > 0 ? 0 : rest + 1;
            foreach (var spell in spells)
            {
                yield return spell;
            }
        }
    }

    private IEnumerable<(DateTimeOffset Start, DateTimeOffset End)> Before(DateTimeOffset until)
    {
        for (var (day, rest) = (DayOf(until), 0); rest <= LongestRestInDays; day = day.AddDays(-1))
        {
            var spells = InstantsOf(day).Where(spell => spell.Start < until).Reverse().ToList();
            rest = spells.Count > 0 ? 0 : rest + 1;
            foreach (var spell in spells)
            {
                yield return spell;
            }
        }
    }

    private IEnumerable<(DateTimeOffset Start, DateTimeOffset End)> InstantsOf(DateOnly day) =>
        spellsOf(day).Select(spell => (Start: At(day, spell.From), End: At(day, spell.To))).Where(spell => spell.End > spell.Start);

    private DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    private DateTimeOffset At(DateOnly day, int minutes)
    {
        var local = day.ToDateTime(TimeOnly.MinValue).AddMinutes(minutes);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    private static InvalidOperationException NoWork(DateTimeOffset instant) => new($"The calendar has no working time for more than a year around {instant:yyyy-MM-dd}.");
}
