using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal.English;

/// <summary>Any single day.</summary>
internal sealed class EnglishDates : EnglishGrammar
{
    private readonly Memo<DatePoint> days;
    private readonly Memo<DatePoint> joinableDays;
    private readonly EnglishCalendarDates calendarDates;
    private readonly EnglishWeekdays weekdays;
    private readonly EnglishRelativeDates relative;
    private readonly EnglishHolidays holidays;

    public EnglishDates(Sentence sentence, Calendar calendar, EnglishNumbers numbers, bool dayFirst)
        : base(sentence, calendar)
    {
        calendarDates = new EnglishCalendarDates(sentence, calendar, numbers, dayFirst);
        weekdays = new EnglishWeekdays(sentence, calendar, numbers, calendarDates);
        relative = new EnglishRelativeDates(sentence, calendar, numbers);
        holidays = new EnglishHolidays(sentence, calendar, numbers);
        days = new Memo<DatePoint>(Read);
        joinableDays = new Memo<DatePoint>(i => Date(i) is { } date && Holiday(i)?.End != date.End ? date : null);
    }

    public Found<DatePoint>? Date(int i) => days.At(i);

    public Found<DatePoint>? Holiday(int i) => holidays.Date(i);

    /// <summary>The official results keep a holiday and a time of day apart.</summary>
    public Found<DatePoint>? JoinableDate(int i) => joinableDays.At(i);

    private Found<DatePoint>? Read(int i) => WithDateInApposition(Longest.Of(
        weekdays.Date(i),
        Text.IsAny(i - 1, "on") ? calendarDates.Announced(i) : calendarDates.Date(i),
        relative.Date(i),
        holidays.Date(i)));

    /// <summary>"tomorrow, 13/04/21": the date says it more exactly.</summary>
    private Found<DatePoint>? WithDateInApposition(Found<DatePoint>? found) =>
        found is { Value.IsDefinite: true } date && Text.IsAny(date.End, ",", "(") && calendarDates.Date(date.End + 1) is { Value: { Year: not null, IsDefinite: true } } exact
        && Text.IsAny(date.End - 1, "today", "tomorrow", "yesterday") && (!Text.Is(date.End, "(") || Text.Is(exact.End, ")"))
            ? exact with { End = Text.Is(date.End, "(") ? exact.End + 1 : exact.End }
            : found;
}
