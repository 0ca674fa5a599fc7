using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal.English;

/// <summary>Whole periods named from now: "this week", "the month", "next quarter", "that weekend", "this summer".</summary>
internal sealed class EnglishPeriods(Sentence sentence, Calendar calendar, EnglishNumbers numbers, EnglishYears years) : EnglishGrammar(sentence, calendar)
{
    public Found<DateSpan>? Span(int i) => Longest.Of(Offset(i), Definite(i), Referred(i), Season(i), ToDate(i), Rest(i));

    /// <summary>"this week", "next working week", "last weekend", "the coming quarter".</summary>
    public Found<DateSpan>? Offset(int i)
    {
        // "the" is no part of the phrase in the official results, except before a decade.
        var start = Text.Is(i, "the") && Text.IsAny(i + 2, "decade", "century") ? i + 1 : i;
        if (OffsetAt(start) is not { } offset)
        {
            return null;
        }

        var at = start + 1;
        if (offset == 0 && OffsetAt(at) is { } second)
        {
            offset = second;
            at++;
        }

        if (Text.IsAny(at, "working", "work", "business") && Text.Is(at + 1, "week"))
        {
            return Calendar.WeekFromNow(offset) is { } week ? At(WorkingWeek(week), at + 2) : null;
        }

        // A weekend to come is the one of this week.
        at = Text.Skip(at, "calendar");
        return Text.Is(at, "weekend") && Text.IsAny(at - 1, "coming", "upcoming") && BusinessDays.Is(Calendar.Today) ? Unit(at, 0) : Unit(at, offset);
    }

    /// <summary>"the week", "the week after next", "weekend".</summary>
    private Found<DateSpan>? Definite(int i)
    {
        if (Text.Is(i, "weekend"))
        {
            return At(Calendar.WeekendFromNow(0), i + 1);
        }

        if (!Text.IsAny(i, "the", "my"))
        {
            return Text.Are(i, "week", "after", "next") ? At(Calendar.WeekFromNow(2), i + 3)
                : Text.Are(i, "week", "before", "last") ? At(Calendar.WeekFromNow(-2), i + 3)
                : null;
        }

        if (Text.IsAny(i + 1, "week", "month", "year", "weekend") && Text.Are(i + 2, "before", "last"))
        {
            return Unit(i + 1, -2) is { } earlier ? earlier with { End = i + 4 } : null;
        }

        if (Text.IsAny(i + 1, "week", "month", "year", "weekend") && Text.Are(i + 2, "after", "next"))
        {
            return Unit(i + 1, 2) is { } later ? later with { End = i + 4 } : null;
        }

        if (Text.Is(i, "my") || Text.Is(i + 1, "year") && numbers.Year(i + 2) is not null || Text.Is(i + 1, "week") && Text[i + 2].IsNumber)
        {
            return null;
        }

        var end = Text.Is(i + 1, "calendar") ? i + 2 : i + 1;
        return Text.IsAny(end, "week", "month", "year", "fortnight", "weekend", "quarter") && !(Text.Are(end, "year", "of") && numbers.Year(end + 2) is not null) && !Text.Are(end + 1, "to", "date") ? Unit(end, 0) : null;
    }

    /// <summary>"that weekend", "the same week": said before, not known here.</summary>
    private Found<DateSpan>? Referred(int i)
    {
        if (!Text.IsAny(i, "same", "that"))
        {
            return null;
        }

        var at = Text.Is(i, "that") && Text.Is(i + 1, "same") ? i + 2 : i + 1;
        if (Unit(at, 0) is not { } found || Text.IsAny(at, "day", "quarter", "decade", "century", "fortnight"))
        {
            return null;
        }

        var timex = Text.Word(at) switch { "week" => "XXXX-WXX", "weekend" => "XXXX-WXX-WE", "month" => "XXXX-XX", _ => "XXXX" };
        return At(found.Value with { Timex = timex, Modifier = "ref_undef" }, found.End);
    }

    private Found<DateSpan>? Season(int i)
    {
        var start = Text.Skip(i, "the");
        var offset = OffsetAt(start);
        var at = offset is null ? i : start + 1;
        if (!EnglishWords.Seasons.TryGetValue(Text.Word(at), out var code) || offset is null && Text.IsAny(at, "fall", "spring") && !IsSurelySeason(at))
        {
            return null;
        }

        if (offset is { } known)
        {
            return At(new DateSpan($"{Calendar.Today.Year + known:0000}-{code}", null, null), at + 1);
        }

        return years.Year(Text.Skip(at + 1, "of", "in", ",")) is { } year
            ? At(new DateSpan($"{year.Value:0000}-{code}", null, null), year.End)
            : At(new DateSpan(code, null, null), at + 1);
    }

    private bool IsSurelySeason(int i) =>
        Text.IsAny(i - 1, "in", "during", "since", "until", "of") || Text.Is(i - 1, "the") && Text.IsAny(i - 2, "in", "during", "since", "until", "of")
        || numbers.Year(Text.Skip(i + 1, "of", "in")) is not null;

    /// <summary>"year to date", "month to date".</summary>
    private Found<DateSpan>? ToDate(int i)
    {
        if (!Text.Are(i + 1, "to", "date") || !Text.IsAny(i, "year", "month", "week"))
        {
            return null;
        }

        return Unit(i, 0) is { Value.Past: { } range } found
            ? At(new DateSpan(found.Value.Timex, range.Start, Calendar.Today), i + 3)
            : null;
    }

    /// <summary>"rest of the week", "the remaining of this month".</summary>
    private Found<DateSpan>? Rest(int i)
    {
        var start = i;
        if (!Text.IsAny(start, "rest", "remaining", "remainder"))
        {
            return null;
        }

        var at = Text.Skip(start + 1, "of");
        var unitAt = Text.Skip(at, "the", "this", "my", "current");
        if (unitAt == at && !Text.Is(at - 1, "of") || !Text.IsAny(unitAt, "week", "month", "year", "quarter") || Unit(unitAt, 0) is not { Value.Past: { } range })
        {
            return null;
        }

        var last = range.End.AddDays(-1);
        return At(CalendarSpans.Range(Calendar.Today, last, $"P{(last - Calendar.Today).Days}D"), unitAt + 1);
    }

    private Found<DateSpan>? Unit(int i, int offset)
    {
        var today = Calendar.Today;
        var quarter = (today.Month - 1) / 3;
        var span = Text.Word(i) switch
        {
            "week" => Calendar.WeekFromNow(offset),
            "weekend" => Calendar.WeekendFromNow(offset),
            "month" => Calendar.MonthFromNow(offset),
            "year" => CalendarSpans.Year(today.Year + offset),
            "quarter" => CalendarSpans.Months(today.Year, ((quarter + offset) * 3) + 1, 3),
            "decade" => CalendarSpans.Years((today.Year / 10 * 10) + (offset * 10), 10),
            "century" => CalendarSpans.Years((today.Year / 100 * 100) + (offset * 100), 100),
            "fortnight" => Fortnight(offset),
            _ => null,
        };
        return At(span, i + 1);
    }

    private DateSpan? Fortnight(int offset) =>
        Calendar.InWeek(offset * 2, DayOfWeek.Monday) is { } monday && CalendarBounds.AddDays(monday, 14) is { } end
            ? CalendarSpans.Range(monday, end, "P2W")
            : null;

    private static DateSpan WorkingWeek(DateSpan week)
    {
        var range = new DayRange(week.Past!.Value.Start, week.Past.Value.Start.AddDays(5));
        return week with { Past = range, Future = range };
    }
}
