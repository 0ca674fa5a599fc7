using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal.Chinese;

/// <summary>Times on days, and parts of days: "明天下午5:00", "今晨5点", "明天上午", "现在".</summary>
internal sealed class ChineseDateTimes(string text, Calendar calendar, ChineseClock clock, ChineseDates dates) : ChineseGrammar(text, calendar)
{
    public Found<TemporalValue>? Point(int i) => Longest.Of(Joined(i).As<DateTimePoint, TemporalValue>(), Now(i));

    public Found<DateTimePoint>? Joined(int i)
    {
        if (Lookup(i, ChineseWords.RelativeParts) is { } part && Calendar.FromToday(part.Value.Days) is { } day && clock.Time(Skip(part.End, "的")) is { } time)
        {
            return new Found<DateTimePoint>(new DateTimePoint(day, ChineseClock.Place(part.Value.Part, time.Value)), time.End);
        }

        var date = dates.Date(i) ?? (dates.AnyDayOfMonth(i) is { } bare && (clock.Time(bare.End) is not null || clock.PartOfDay(bare.End) is not null) ? bare : null);
        return date is { } found && clock.Time(SkipJoin(found.End)) is { } at
            ? new Found<DateTimePoint>(new DateTimePoint(found.Value, at.Value) { IsLunar = found.Value.IsLunar }, at.End)
            : null;
    }

    /// <summary>A part of a named day.</summary>
    public Found<(DatePoint Date, DayPart Part)>? Dated(int i)
    {
        if (Lookup(i, ChineseWords.RelativeParts) is { } relative && Calendar.FromToday(relative.Value.Days) is { } day)
        {
            return new Found<(DatePoint, DayPart)>((day, relative.Value.Part), relative.End);
        }

        var date = dates.Date(i) ?? dates.AnyDayOfMonth(i);
        return date is { } found && clock.PartOfDay(SkipJoin(found.End)) is { } part
            ? new Found<(DatePoint, DayPart)>((found.Value, part.Value), part.End)
            : null;
    }

    /// <summary>A part of an unnamed day; single characters need a day beside them.</summary>
    public Found<DayPart>? PartAlone(int i) => clock.PartOfDay(i) is { } part && part.End - i >= 2 && SkipSpace(i) == i && !Precedes(i, "第") && CharAt(part.End) != '好' ? part : null;

    private int SkipJoin(int i) => Skip(i, "的", ",", "在");

    private Found<TemporalValue>? Now(int i)
    {
        if (After(i, "现在", "此刻") is { } now && SkipSpace(i) == i)
        {
            return Reference("PRESENT_REF", now);
        }

        if (After(i, "刚刚", "刚才", "方才") is { } justNow)
        {
            return Reference("PAST_REF", justNow);
        }

        return After(i, "马上", "立刻", "立即", "尽快") is { } soon && SkipSpace(i) == i ? Reference("FUTURE_REF", soon) : null;
    }

    private Found<TemporalValue>? Reference(string timex, int end) => new(new Placed(TemporalKind.DateTime, timex, Calendar.Reference), end);
}
