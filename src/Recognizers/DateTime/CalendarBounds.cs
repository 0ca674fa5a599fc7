namespace Huiyin.Recognizers.Temporal;

/// <summary>Arithmetic that says null where <see cref="DateTime"/> ends, instead of throwing.</summary>
internal static class CalendarBounds
{
    public static DateTime? Add(DateTime moment, decimal seconds)
    {
        var ticks = moment.Ticks + (seconds * TimeSpan.TicksPerSecond);
        return ticks < 0 || ticks > DateTime.MaxValue.Ticks ? null : new DateTime((long)ticks);
    }

    public static DateTime? AddDays(DateTime moment, int days) => Add(moment, days * 86400m);

    public static DateTime? Date(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateTime(year, month, day)
            : null;

    /// <summary>The first day of a month counted on beyond its year (month 13 is next January).</summary>
    public static DateTime? Month(int year, int month)
    {
        var index = ((year - 1) * 12L) + month - 1;
        return index is < 0 or >= 9999 * 12 ? null : new DateTime((int)(index / 12) + 1, (int)(index % 12) + 1, 1);
    }
}
