using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal.Chinese;

/// <summary>Any single day.</summary>
internal sealed class ChineseDates : ChineseGrammar
{
    private readonly Memo<DatePoint> days;
    private readonly ChineseCalendarDates calendarDates;
    private readonly ChineseWeekdays weekdays;
    private readonly ChineseHolidays holidays;

    public ChineseDates(string text, Calendar calendar, ChineseNumbers numbers, ChineseYears years)
        : base(text, calendar)
    {
        calendarDates = new ChineseCalendarDates(text, calendar, numbers, years);
        weekdays = new ChineseWeekdays(text, calendar, numbers, years);
        holidays = new ChineseHolidays(text, calendar, years);
        days = new Memo<DatePoint>(i => WithWeekday(Longest.Of(calendarDates.Date(i), weekdays.Date(i), holidays.Date(i), Relative(i))));
    }

    public Found<DatePoint>? Date(int i) => days.At(i);

    /// <summary>"12号" alone may be a house or a bus; with a time behind it, it is a day.</summary>
    public Found<DatePoint>? AnyDayOfMonth(int i) => calendarDates.DayOfMonth(i, "日", "号");

    /// <summary>The day of the month alone, to be completed by the other end of a range.</summary>
    public Found<int>? Day(int i) => calendarDates.Day(i);

    private Found<DatePoint>? Relative(int i) =>
        Lookup(i, ChineseWords.RelativeDays) is { } day && After(i, "今日头条") is null && Calendar.FromToday(day.Value) is { } date && SkipSpace(i) == i ? At(date, day.End) : null;

    /// <summary>"10月12号,星期一".</summary>
    private Found<DatePoint>? WithWeekday(Found<DatePoint>? found)
    {
        if (found is not { Value: { Month: not null, Day: not null } } date)
        {
            return found;
        }

        var bracket = After(date.End, "(");
        var at = bracket ?? Skip(date.End, ",", "、");
        if (weekdays.Bare(at) is not { } weekday)
        {
            return found;
        }

        return bracket is null ? date with { End = weekday.End } : After(weekday.End, ")") is { } closed ? date with { End = closed } : found;
    }
}
