using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal.Chinese;

/// <summary>What returns: "每天", "每两周", "每周一下午三点", "每天晚上11点以后".</summary>
internal sealed class ChineseSets(string text, Calendar calendar, ChineseClock clock, ChineseLengths lengths, ChineseWeekdays weekdays, ChineseDates dates, ChineseClockSpans clockSpans) : ChineseGrammar(text, calendar)
{
    public Found<TemporalValue>? Set(int i)
    {
        if (Every(i) is not { } every)
        {
            return null;
        }

        var at = Skip(every.End, "的", ",");
        if (clockSpans.Span(at) is { } hours)
        {
            return new Found<TemporalValue>(new Placed(TemporalKind.Set, hours.Value.Ranges[0].Timex), hours.End);
        }

        if (clock.Time(at) is { } time)
        {
            var named = Array.Find(ChineseWords.DayParts, word => word.Part.Timex == every.Value).Part;
            var placed = named is null ? time.Value : ChineseClock.Place(named, time.Value);
            var day = every.Value is "P1D" || named is not null ? string.Empty : every.Value;
            return Bounded(day + placed.Timex, time.End);
        }

        if (clock.PartOfDay(at) is { } part)
        {
            return Bounded((every.Value is "P1D" ? string.Empty : every.Value) + part.Value.Timex, part.End);
        }

        return new Found<TemporalValue>(new Placed(TemporalKind.Set, every.Value), every.End);
    }

    private Found<string>? Every(int i)
    {
        if (After(i, "天天", "日日") is { } daily)
        {
            return new Found<string>("P1D", daily);
        }

        if (After(i, "每", "逢") is not { } at)
        {
            return After(i, "工作日") is { } workday && CharAt(i - 1) != '个' ? new Found<string>("XXXX-WXX-WD", workday) : null;
        }

        var skipOne = After(at, "隔") is { } every ? every : at;
        if (weekdays.Bare(skipOne) is { } weekday)
        {
            return new Found<string>(TimexText.Weekday(weekday.Value), weekday.End);
        }

        if (weekdays.Bare(Skip(skipOne, "个")) is { } countedWeekday)
        {
            return new Found<string>(TimexText.Weekday(countedWeekday.Value), countedWeekday.End);
        }

        if (After(skipOne, "年", "月", "个月") is { } period && OnDay(period) is { } day)
        {
            return day;
        }

        if (After(skipOne, "周末", "个周末") is { } weekend)
        {
            return new Found<string>("XXXX-WXX-WE", weekend);
        }

        if (Lookup(skipOne, ChineseWords.Units) is { } unit)
        {
            return new Found<string>(new Length(1, unit.Value).Timex, unit.End);
        }

        if (After(skipOne, "季度", "个季度") is { } quarter)
        {
            return new Found<string>("P3M", quarter);
        }

        return lengths.Counted(skipOne) is { } length ? new Found<string>(length.Value.Timex, length.End)
            : clock.PartOfDay(skipOne) is { } part ? new Found<string>(part.Value.Timex, part.End)
            : null;
    }

    /// <summary>"每月5号", "每年5月1日".</summary>
    private Found<string>? OnDay(int i)
    {
        var at = Skip(i, "的");
        return (dates.Date(at) ?? dates.AnyDayOfMonth(at)) is { Value: { Year: null, IsDefinite: false, Weekday: null } } day ? new Found<string>(day.Value.Timex, day.End) : null;
    }

    /// <summary>"每天晚上11点以后": residents say when a noise begins, so the bound is kept with the set.</summary>
    private Found<TemporalValue> Bounded(string timex, int end) =>
        After(end, "以后", "之后", "过后", "后") is { } after ? Bent(timex, Bounds.After, after)
        : After(end, "以前", "之前", "前") is { } before ? Bent(timex, Bounds.Before, before)
        : After(end, "开始", "起") is { } since ? Bent(timex, Bounds.Since, since)
        : new Found<TemporalValue>(new Placed(TemporalKind.Set, timex), end);

    private static Found<TemporalValue> Bent(string timex, string bound, int end) =>
        new(new Placed(TemporalKind.Set, timex) { Modifier = bound }, end);
}
