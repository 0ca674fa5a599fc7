using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal.English;

/// <summary>A duration away from now or from a day: "two weeks ago", "in 5 minutes", "3 days from Tuesday".</summary>
internal sealed class EnglishAnchored(Sentence sentence, Calendar calendar, EnglishNumbers numbers, EnglishLengths lengths, EnglishDates dates, EnglishYears years) : EnglishGrammar(sentence, calendar)
{
    public Found<TemporalValue>? Point(int i) => Longest.Of(OnWeekday(Away(i)), OnWeekday(In(i)), WeekdayFirst(i), WeekdaysAway(i));

    private Found<TemporalValue>? In(int i)
    {
        if (!Text.Is(i, "in") || lengths.Counted(i + 1) is not { } length)
        {
            return null;
        }

        if (SinceYear(length.Value, length.End) is { } since)
        {
            return since;
        }

        if (Text.Is(length.End, "from") && !Text.Is(length.End + 1, "now") && FromDate(length.Value, 1, length.End + 1) is { } dated)
        {
            return dated;
        }

        var end = Text.Are(length.End, "from", "now") ? length.End + 2 : length.End;
        return length.Value.Parts is [{ Unit: Unit.Weekend }] ? null : FromNow(length.Value, 1, end);
    }

    private Found<TemporalValue>? Away(int i)
    {
        if (lengths.Counted(i) is not { } length)
        {
            return null;
        }

        var at = Text.Skip(length.End, ",");
        return Text.Word(at) switch
        {
            "ago" => FromNow(length.Value, -1, at + 1),
            "later" or "hence" => FromNow(length.Value, 1, at + 1),
            "from" when Text.Is(at + 1, "now") => FromNow(length.Value, 1, at + 2),
            "from" or "after" => FromDate(length.Value, 1, at + 1),
            "before" or "earlier" => FromDate(length.Value, -1, at + 1) ?? (IsClauseEnd(at + 1) ? FromNow(length.Value, -1, at + 1) : null),
            "prior" when Text.Is(at + 1, "to") => FromDate(length.Value, -1, at + 2),
            "back" when IsClauseEnd(at + 1) => FromNow(length.Value, -1, at + 1),
            "since" => SinceYear(length.Value, at),
            _ => null,
        };
    }

    /// <summary>"two Mondays ago".</summary>
    private Found<TemporalValue>? WeekdaysAway(int i)
    {
        if (numbers.Cardinal(i) is not { Value: >= 1 and <= 52 } count || WeekdayAt(count.End) is not { } weekday || !Text.IsAny(count.End + 1, "ago", "later") && !Text.Are(count.End + 1, "from", "now"))
        {
            return null;
        }

        var ago = Text.Is(count.End + 1, "ago");
        var point = Calendar.Weekday(weekday);
        var nearest = ago ? point.Past : point.Future;
        return nearest is { } first && CalendarBounds.AddDays(first, 7 * ((int)count.Value - 1) * (ago ? -1 : 1)) is { } day
            ? new Found<TemporalValue>(Calendar.On(day), Text.Is(count.End + 1, "from") ? count.End + 3 : count.End + 2)
            : null;
    }

    private Found<TemporalValue>? WeekdayFirst(int i)
    {
        if (WeekdayAt(i) is not { } weekday)
        {
            return null;
        }

        var at = Text.Skip(i + 1, ",");
        if (lengths.Counted(Text.Skip(at, "in")) is not { } length || !length.Value.Parts.All(part => part.Unit is Unit.Week or Unit.Day))
        {
            return null;
        }

        return Longest.Of(Away(at), In(at)) is { Value: DatePoint { Past: { } day } } found
            ? new Found<TemporalValue>(Calendar.On(InSundayWeek(day, weekday)), found.End)
            : null;
    }

    /// <summary>"two months from today on Tuesday": the weekday adjusts what was counted roughly.</summary>
    private Found<TemporalValue>? OnWeekday(Found<TemporalValue>? found)
    {
        if (found is not { Value: DatePoint { Past: { } day } } date)
        {
            return found;
        }

        var at = Text.Skip(date.End, ",");
        if (!Text.Is(at, "on") || WeekdayAt(at + 1) is not { } weekday)
        {
            return found;
        }

        var byMonths = false;
        for (var k = date.End; k > date.End - 6; k--)
        {
            byMonths |= Text.IsAny(k, "month", "months", "year", "years");
        }

        var adjusted = byMonths ? day.AddDays((TimexText.IsoNumber(weekday) - TimexText.IsoNumber(day.DayOfWeek) + 7) % 7) : InSundayWeek(day, weekday);
        return new Found<TemporalValue>(Calendar.On(adjusted), at + 2);
    }

    private static DateTime InSundayWeek(DateTime day, DayOfWeek weekday) => day.AddDays((int)weekday - (int)day.DayOfWeek);

    private Found<TemporalValue>? SinceYear(Length length, int at)
    {
        if (!Text.Is(at, "since"))
        {
            return null;
        }

        return years.Span(Text.Skip(at + 1, "the")) is { Value.Past: { } year } found && length.From(year.Start) is { } day
            ? new Found<TemporalValue>(Calendar.On(day.Date), found.End)
            : null;
    }

    private Found<TemporalValue>? FromNow(Length length, int sign, int end)
    {
        if (length.Parts.Any(part => part.Unit == Unit.Weekend))
        {
            return null;
        }

        if (length.IsOfDays)
        {
            return length.From(Calendar.Today, sign) is { } day ? new Found<TemporalValue>(Calendar.On(day.Date), end) : null;
        }

        return length.From(Calendar.Reference, sign) is { } moment
            ? new Found<TemporalValue>(new Placed(TemporalKind.DateTime, TimexText.Moment(moment), moment), end)
            : null;
    }

    private Found<TemporalValue>? FromDate(Length length, int sign, int dateAt)
    {
        if (dates.Date(dateAt) is not { Value: { } date } found || !length.IsOfDays)
        {
            return null;
        }

        // Of a day that can be past or to come, the one to come counts from today on.
        var anchor = sign > 0 && date.Year is null && date.Month is not null ? date.Future : date.Future ?? date.Past;
        return anchor is { } from && length.From(from, sign) is { } day ? new Found<TemporalValue>(Calendar.On(day.Date), found.End) : null;
    }

    private bool IsClauseEnd(int i) => Text.IsAny(i, "\0", ".", ",", "!", "?", ";");
}
