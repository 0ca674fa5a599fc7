using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal.English;

/// <summary>Holidays by name, with their year where it is said.</summary>
internal sealed class EnglishHolidays(Sentence sentence, Calendar calendar, EnglishNumbers numbers) : EnglishGrammar(sentence, calendar)
{
    public Found<DatePoint>? Date(int i)
    {
        var offset = OffsetAt(i);
        var nameAt = offset is null ? i : i + 1;
        if (EnglishHolidayNames.At(Text, nameAt) is not { } holiday)
        {
            return null;
        }

        if (offset is { } years && years != 0)
        {
            var around = Around(holiday.Value);
            var day = years < 0 ? around.Past : around.Future;
            return day is { } placed ? At(Calendar.On(placed), holiday.End) : null;
        }

        if (offset is 0)
        {
            return holiday.Value.In(Calendar.Today.Year) is { } thisYear ? At(Calendar.On(thisYear), holiday.End) : null;
        }

        return InYear(holiday.Value, holiday.End) ?? At(Open(holiday.Value), holiday.End);
    }

    private Found<DatePoint>? InYear(Holiday holiday, int end)
    {
        var at = Text.Skip(end, ",");
        at = Text.Skip(at, "of", "in");
        var year = numbers.Year(at) is { } said ? said
            : OffsetAt(at) is { } years && Text.Is(at + 1, "year") ? new Found<int>(Calendar.Today.Year + years, at + 2)
            : (Found<int>?)null;
        return year is { } found && holiday.In(found.Value) is { } day ? At(Calendar.On(day), found.End) : null;
    }

    private DatePoint Open(Holiday holiday)
    {
        var (past, future) = Around(holiday);
        return new DatePoint(holiday.Timex(past ?? future), past, future);
    }

    private (DateTime? Past, DateTime? Future) Around(Holiday holiday) => Calendar.Around(i => holiday.In(Calendar.Today.Year + i), 8);
}
