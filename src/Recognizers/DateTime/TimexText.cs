using System.Globalization;

namespace Huiyin.Recognizers.Temporal;

/// <summary>The TIMEX notation's pieces.</summary>
internal static class TimexText
{
    public const string AnyYear = "XXXX";

    public static string Date(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Moment(DateTime moment) => moment.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);

    public static string YearMonthDay(string year, int month, int day) => $"{year}-{month:00}-{day:00}";

    public static string MonthDay(int month, int day) => YearMonthDay(AnyYear, month, day);

    public static string DayOfMonth(int day) => $"XXXX-XX-{day:00}";

    public static string Weekday(DayOfWeek day) => $"XXXX-WXX-{IsoNumber(day)}";

    public static int IsoNumber(DayOfWeek day) => day == DayOfWeek.Sunday ? 7 : (int)day;

    public static string Week(DateTime monday) => $"{ISOWeek.GetYear(monday):0000}-W{ISOWeek.GetWeekOfYear(monday):00}";

    public static string Range(string start, string end, string length) => $"({start},{end},{length})";

    public static string Clock(int hour, int? minute, int? second) =>
        (minute, second) switch
        {
            (null, _) => $"T{hour:00}",
            (_, null) => $"T{hour:00}:{minute:00}",
            _ => $"T{hour:00}:{minute:00}:{second:00}",
        };

    /// <summary>Hours are not folded into days: a range over midnight says PT26H30M.</summary>
    public static string Length(TimeSpan length)
    {
        var hours = (long)length.TotalHours;
        var text = (hours > 0 ? $"{hours}H" : string.Empty)
            + (length.Minutes > 0 ? $"{length.Minutes}M" : string.Empty)
            + (length.Seconds > 0 ? $"{length.Seconds}S" : string.Empty);
        return text.Length > 0 ? "PT" + text : "PT0S";
    }

    public static string Amount(decimal amount) => amount.ToString("0.######", CultureInfo.InvariantCulture);
}
