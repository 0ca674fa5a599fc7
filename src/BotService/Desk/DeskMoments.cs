using System.Globalization;
using Huiyin.Concerns;

namespace Huiyin.Desk;

/// <summary>Dates and times as a clerk says them: in the district's time, today as "today", and how far off they are.</summary>
internal sealed class DeskMoments(DeskText text, DistrictTime district)
{
    public DateTimeOffset Now => district.Now;

    public DateOnly Today => district.Today;

    public string Machine(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <summary>"Today 14:05", "Tomorrow 9:00", "3 Aug 9:00".</summary>
    public string At(DateTimeOffset moment)
    {
        var local = district.At(moment);
        return $"{Day(DateOnly.FromDateTime(local.DateTime))} {local.ToString("H:mm", CultureInfo.InvariantCulture)}";
    }

    public string Day(DateOnly day) => (day.DayNumber - Today.DayNumber) switch
    {
        0 => text["desk.day.today"],
        1 => text["desk.day.tomorrow"],
        -1 => text["desk.day.yesterday"],
        _ => day.ToString(text[day.Year == Today.Year ? "desk.day.format" : "desk.day.format-year"], text.Culture),
    };

    /// <summary>"in 3 h", "2 days overdue": the one thing a clerk looks for.</summary>
    public string Until(DateTimeOffset due)
    {
        var left = due - district.Now;
        var isLate = left < TimeSpan.Zero;
        var amount = left.Duration();
        var (unit, count) = amount >= TimeSpan.FromDays(2) ? ("days", (int)amount.TotalDays)
            : amount >= TimeSpan.FromHours(1) ? ("hours", (int)amount.TotalHours)
            : ("minutes", Math.Max(1, (int)amount.TotalMinutes));
        return text.Say((isLate ? "desk.late." : "desk.left.") + unit, ("count", count));
    }

    /// <summary>What a clerk goes by: the unit's own time once that has passed, although the level above answers by a later one; else the next act's.</summary>
    public DateTimeOffset? DueOf(Concern concern) => concern.UnitDue is { } own && IsLate(own) ? own : concern.NextActDue;

    public bool IsLate(DateTimeOffset due) => due < district.Now;

    public bool IsToday(DateTimeOffset moment) => DateOnly.FromDateTime(district.At(moment).DateTime) == Today;
}
