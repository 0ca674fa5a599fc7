using System.Globalization;
using Huiyin.Summaries.Periods;

namespace Huiyin.Scheduling;

/// <summary>How a period is typed: <c>2026-11-23</c> for the one of the job's kind that the day lies in, <c>2026-W48</c>, <c>2026-11</c>.</summary>
internal static class PeriodName
{
    public static string Of(Period period) => period.Kind switch
    {
        PeriodKind.Week => string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(period.FirstDay)}-W{ISOWeek.GetWeekOfYear(period.FirstDay):00}"),
        PeriodKind.Month => period.FirstDay.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        _ => period.FirstDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    /// <returns>A day of the period; null when it is none.</returns>
    public static DateOnly? Parse(string text)
    {
        if (DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        return text.Split("-W") is [{ Length: 4 } year, var week]
            && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y) && y is > 1 and < 9999
            && int.TryParse(week, NumberStyles.None, CultureInfo.InvariantCulture, out var w) && w >= 1 && w <= ISOWeek.GetWeeksInYear(y)
            ? DateOnly.FromDateTime(ISOWeek.ToDateTime(y, w, DayOfWeek.Monday))
            : null;
    }
}
