using Huiyin.Concerns;
using Huiyin.DialogContent;

namespace Huiyin.Summaries.Periods;

/// <summary>
/// Days, weeks and months of the district. A day has 23 or 25 hours where its clocks change; it still begins at midnight. Where a cut-off
/// is set before midnight, a period goes from the cut-off of the one before to its own, so that nothing counts twice or nowhere.
/// </summary>
internal sealed class PeriodCalendar(DistrictTime district, IDialogContent content)
{
    public DateOnly Today => district.Today;

    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(district.At(moment).DateTime);

    /// <summary>The period of this kind that the day lies in. A campaign has days of its own: see <see cref="Between"/>.</summary>
    public Period Of(PeriodKind kind, DateOnly day) => kind switch
    {
        PeriodKind.Day => Between(kind, day, day),
        PeriodKind.Week => Monday(day) is var monday ? Between(kind, monday, monday.AddDays(6)) : null!,
        PeriodKind.Month => new DateOnly(day.Year, day.Month, 1) is var first ? Between(kind, first, first.AddMonths(1).AddDays(-1)) : null!,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A campaign has its own first and last day."),
    };

    public Period Between(PeriodKind kind, DateOnly first, DateOnly last, string? campaign = null) =>
        new(kind, first, last, CutOff(kind, first.AddDays(-1)), CutOff(kind, last), campaign);

    /// <summary>The period of this kind that runs now: on its last day, behind the cut-off, already the next one.</summary>
    public Period Current(PeriodKind kind) => Of(kind, Today) is var period && period.CutOff <= district.Now ? Of(kind, period.LastDay.AddDays(1)) : period;

    public Period Before(Period period) => period.Kind == PeriodKind.Campaign
        ? Between(PeriodKind.Campaign, period.FirstDay.AddDays(-period.Days), period.FirstDay.AddDays(-1))
        : Of(period.Kind, period.FirstDay.AddDays(-1));

    /// <summary>When the district's day begins, UTC. Where the clocks spring over midnight it is the first moment after.</summary>
    public DateTimeOffset Midnight(DateOnly day) => MomentOf(day, TimeOnly.MinValue);

    /// <summary>When the district's clocks show this time for the first time, UTC. Where they spring over it, it is the first moment after.</summary>
    public DateTimeOffset MomentOf(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        while (district.Zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(15);
        }

        // Where a time comes twice it is the first one, which has the larger offset.
        var offset = district.Zone.IsAmbiguousTime(local) ? district.Zone.GetAmbiguousTimeOffsets(local).Max() : district.Zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    private DateTimeOffset CutOff(PeriodKind kind, DateOnly lastDay)
    {
        var set = content.Current.Summaries.CutOffsOn(lastDay);
        var time = kind switch
        {
            PeriodKind.Day => set.Day,
            PeriodKind.Week => set.Week,
            PeriodKind.Month => set.Month,
            _ => null,
        };
        return time is { } early ? MomentOf(lastDay, early) : Midnight(lastDay.AddDays(1));
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
