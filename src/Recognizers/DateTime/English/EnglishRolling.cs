using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal.English;

/// <summary>Spans counted from now: "the last three days", "5 upcoming years", "within 2h", "3 days starting next Monday".</summary>
internal sealed class EnglishRolling(Sentence sentence, Calendar calendar, EnglishNumbers numbers, EnglishLengths lengths, EnglishDates dates) : EnglishGrammar(sentence, calendar)
{
    public Found<TemporalValue>? Span(int i) => Longest.Of(OffsetFirst(i), NumberFirst(i), Within(i), Starting(i), OneUnit(i));

    private Found<TemporalValue>? OffsetFirst(int i)
    {
        // "the" is no part of the phrase in the official results.
        if (OffsetAt(i) is not { } offset || offset == 0)
        {
            return null;
        }

        return lengths.Counted(i + 1) is { } length ? Roll(length.Value, offset, i + 1, length.End) : null;
    }

    /// <summary>"the 5 upcoming years", "13 last minutes".</summary>
    private Found<TemporalValue>? NumberFirst(int i)
    {
        if (numbers.Cardinal(i) is not { } number || OffsetAt(number.End) is not { } offset || offset == 0 || UnitAt(number.End + 1) is not { } unit
            || !Text.Word(number.End + 1).EndsWith('s') && number.Value != 1)
        {
            return null;
        }

        return Roll(new Length(number.Value * unit.Factor, unit.Unit), offset, number.End, number.End + 2);
    }

    private Found<TemporalValue>? Roll(Length length, int offset, int from, int end)
    {
        if (length.Parts.Any(part => part.Unit == Unit.Weekend))
        {
            return null;
        }

        var quarters = false;
        for (var k = from; k < end; k++)
        {
            quarters |= Text.Is(k, "quarters");
        }

        var value = quarters ? Quarters(length, offset) : offset > 0 ? Calendar.Next(length) : Calendar.Last(length);
        return At(value, end);
    }

    private DateSpan? Quarters(Length length, int offset)
    {
        var first = (Calendar.Today.Month - 1) / 3 * 3;
        var count = (int)Math.Min(length.Parts[0].Amount, 1200);
        return CalendarSpans.Months(Calendar.Today.Year, offset > 0 ? first + 4 : first + 1 - count, count);
    }

    private Found<TemporalValue>? Within(int i)
    {
        if (!Text.IsAny(i, "within"))
        {
            return null;
        }

        var at = Text.Skip(i + 1, "the");
        at = OffsetAt(at) > 0 ? at + 1 : at;
        return lengths.Counted(at) is { } length ? At(Calendar.Next(length.Value), length.End) : null;
    }

    /// <summary>"3 days starting from next Monday", "for 2 weeks, from today".</summary>
    private Found<TemporalValue>? Starting(int i)
    {
        var start = Text.Skip(i, "for");
        if (lengths.Counted(start) is not { Value.IsOfDays: true } length)
        {
            return null;
        }

        var at = Text.Skip(length.End, ",");
        if (start == i && Text.IsAny(at, "starting", "beginning"))
        {
            at = Text.Skip(at + 1, "from", "on");
        }
        else if (Text.Is(at, "from") && start > i)
        {
            at++;
        }
        else
        {
            return null;
        }

        return dates.Date(at) is { } date ? At<TemporalValue>(RollingSpans.From(date.Value, length.Value), date.End) : null;
    }

    /// <summary>"next hour", "the last minute".</summary>
    private Found<TemporalValue>? OneUnit(int i)
    {
        if (OffsetAt(i) is not { } offset || offset == 0 || !Text.IsAny(i + 1, "hour", "minute", "second") || UnitAt(i + 1) is not { } unit
            || Text.Is(i + 1, "second") && UnitAt(i + 2) is not null)
        {
            return null;
        }

        var length = new Length(1, unit.Unit);
        return At(offset > 0 ? Calendar.Next(length) : Calendar.Last(length), i + 2);
    }
}
