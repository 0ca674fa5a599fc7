namespace Huiyin.Recognizers.Temporal;

internal static class BusinessDays
{
    public static bool Is(DateTime day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    public static DateTime? Add(DateTime moment, int count)
    {
        DateTime? day = moment;
        for (var left = Math.Abs(count); left > 0 && day is not null;)
        {
            day = CalendarBounds.AddDays(day.Value, Math.Sign(count));
            left -= day is { } at && Is(at) ? 1 : 0;
        }

        return day;
    }
}
