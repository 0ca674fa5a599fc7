using System.Globalization;

namespace Huiyin.Recognizers.Temporal;

/// <summary>A day that returns every year: on its date, on the nth weekday of a month (6 is the last), or by a rule.</summary>
internal sealed record Holiday(Func<int, DateTime?> In, string? YearlessTimex)
{
    public const int LastInMonth = 6;

    public static Holiday On(int month, int day) =>
        new(year => CalendarBounds.Date(year, month, day), TimexText.MonthDay(month, day));

    public static Holiday OnWeekday(int month, DayOfWeek weekday, int nth, int plusDays = 0) =>
        new(
            year => year is < 2 or > 9998 ? null
                : (nth == LastInMonth ? Calendar.LastWeekday(year, month, weekday) : Calendar.NthWeekday(year, month, weekday, nth))?.AddDays(plusDays),
            plusDays == 0 ? $"XXXX-{month:00}-WXX-{TimexText.IsoNumber(weekday)}-{Math.Min(nth, 4)}" : null);

    public static Holiday AfterEaster(int days) => new(year => Easter(year)?.AddDays(days), null);

    /// <summary>By the Umm al-Qura calendar; a day that comes twice in a year counts the first time.</summary>
    public static Holiday Islamic(int month, int day) => new(
        year =>
        {
            var hijri = new UmAlQuraCalendar();
            if (year <= hijri.MinSupportedDateTime.Year || year >= hijri.MaxSupportedDateTime.Year)
            {
                return null;
            }

            var newYear = new DateTime(year, 1, 1);
            var date = hijri.ToDateTime(hijri.GetYear(newYear), month, day, 0, 0, 0, 0);
            return date.Year == year ? date : hijri.ToDateTime(hijri.GetYear(newYear) + 1, month, day, 0, 0, 0, 0);
        },
        null);

    public string Timex(DateTime? day) => YearlessTimex ?? (day is { } d ? TimexText.MonthDay(d.Month, d.Day) : "XXXX-XX-XX");

    /// <summary>By the Gregorian computus (Meeus, Jones, Butcher).</summary>
    private static DateTime? Easter(int year)
    {
        if (year is < 1583 or > 9998)
        {
            return null;
        }

        var (golden, century, rest) = (year % 19, year / 100, year % 100);
        var moon = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var sunday = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - moon - (rest % 4)) % 7;
        var correction = (golden + (11 * moon) + (22 * sunday)) / 451;
        var day = moon + sunday - (7 * correction) + 114;
        return new DateTime(year, day / 31, (day % 31) + 1);
    }
}
