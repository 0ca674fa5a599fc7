using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal.Chinese;

/// <summary>Times of day: "晚上十点", "下午五点一刻", "17点55分23秒", "8:00", "零点".</summary>
internal sealed class ChineseClock(string text, Calendar calendar, ChineseNumbers numbers) : ChineseGrammar(text, calendar)
{
    private Memo<ClockTime>? times;

    public Found<ClockTime>? Time(int i) => (times ??= new Memo<ClockTime>(Read)).At(i);

    private Found<ClockTime>? Read(int i)
    {
        var start = Skip(i, "大约", "大概", "约", "差不多");
        if (PartOfDay(start) is { } part && Bare(Skip(part.End, "的", "大约", "大概", "约")) is { } placed)
        {
            return new Found<ClockTime>(Place(part.Value, placed.Value), placed.End);
        }

        return Bare(start) is { } bare ? bare : null;
    }

    public Found<DayPart>? PartOfDay(int i) => Lookup(i, ChineseWords.DayParts);

    /// <summary>"晚上" reaches from five o'clock to the small hours.</summary>
    public static ClockTime Place(DayPart part, ClockTime clock) =>
        part == DayPart.Evening && clock.Ambiguous
            ? clock.Hour is 12 or < 4 ? clock.InMorning() : clock.InAfternoon()
            : part.Place(clock);

    private Found<ClockTime>? Bare(int i) => Longest.Of(Digital(i), Spoken(i), Lacking(i));

    private Found<ClockTime>? Digital(int i)
    {
        var start = SkipSpace(i);
        if (numbers.Arabic(start, 1, 2) is not { Value: <= 24 } hour || CharAt(hour.End) is not ':' || CharAt(start - 1) is ':' or '.' or '/'
            || numbers.Arabic(hour.End + 1, 2, 2) is not { Value: < 60 } minute)
        {
            return Meridiem(start);
        }

        var second = CharAt(minute.End) == ':' ? numbers.Arabic(minute.End + 1, 2, 2) : null;
        var end = second?.End ?? minute.End;
        var clock = Clock(hour.Value, minute.Value, second?.Value);
        return WithMeridiem(clock, end) ?? new Found<ClockTime>(clock, end);
    }

    private Found<ClockTime>? Meridiem(int start) =>
        numbers.Arabic(start, 1, 2) is { Value: >= 1 and <= 12 } hour ? WithMeridiem(Clock(hour.Value, null, null), hour.End) : null;

    private Found<ClockTime>? WithMeridiem(ClockTime clock, int end) =>
        After(end, "pm", "p.m.", "p.m") is { } pm ? new Found<ClockTime>(clock.InAfternoon(), pm)
        : After(end, "am", "a.m.", "a.m") is { } am ? new Found<ClockTime>(clock.InMorning(), am)
        : null;

    private Found<ClockTime>? Spoken(int i)
    {
        if (numbers.Whole(i, 0, 24) is not { } hour || CharAt(SkipSpace(i) - 1) is '.' or ':' or '第'
            || After(hour.End, "点钟", "点整", "点", "时") is not { } end || CharAt(end) is '候' or '间' or '期' or '五' && !IsMinute(end))
        {
            return null;
        }

        if (IsALittle(SkipSpace(i), end))
        {
            return null;
        }

        var clock = Clock(hour.Value, null, null);
        if (Precedes(end, "点钟", "点整"))
        {
            return new Found<ClockTime>(clock, end);
        }

        if (After(end, "半") is { } half)
        {
            return new Found<ClockTime>(clock with { Minute = 30 }, half);
        }

        if (After(end, "一刻", "1刻") is { } quarter)
        {
            return new Found<ClockTime>(clock with { Minute = 15 }, quarter);
        }

        if (After(end, "三刻", "3刻") is { } threeQuarters)
        {
            return new Found<ClockTime>(clock with { Minute = 45 }, threeQuarters);
        }

        return Minutes(clock, Skip(end, "过")) ?? new Found<ClockTime>(clock, end);
    }

    /// <summary>"有一点", "一点也不": a little, not one o'clock.</summary>
    private bool IsALittle(int start, int end) =>
        end - start == 2 && Text[start] == '一' && Text[end - 1] == '点'
        && CharAt(start - 1) is not ('午' or '上' or '晨' or '里' or '夜' or '晚' or '天' or '日' or '号' or '到' or '至' or '从')
        && char.IsLetter(CharAt(end)) && !"到至钟半以之左整过前后多来去开的和与起准一二三四五十".Contains(CharAt(end), StringComparison.Ordinal);

    private Found<ClockTime>? Minutes(ClockTime clock, int at)
    {
        if (numbers.Whole(at, 0, 59) is not { } minute)
        {
            return null;
        }

        if (After(minute.End, "分") is { } end && CharAt(end) != '钟')
        {
            var withMinute = clock with { Minute = minute.Value };
            return numbers.Whole(end, 0, 59) is { } second && After(second.End, "秒") is { } after
                ? new Found<ClockTime>(withMinute with { Second = second.Value }, after)
                : new Found<ClockTime>(withMinute, end);
        }

        // "九点二十", "九点零五"; but "九点三个人" counts people.
        return IsMinute(at) ? new Found<ClockTime>(clock with { Minute = minute.Value }, minute.End) : null;
    }

    private bool IsMinute(int at) =>
        numbers.Whole(at, 0, 59) is { } minute && (minute.Value >= 10 || CharAt(SkipSpace(at)) is '零' or '〇' or '0')
        && CharAt(minute.End) is not ('个' or '人' or '名' or '天' or '年' or '月' or '日' or '号' or '点' or '元' or '块' or '次' or '层' or '楼' or '栋' or '户' or '条' or '%');

    /// <summary>"差五分十点".</summary>
    private Found<ClockTime>? Lacking(int i)
    {
        if (After(i, "差") is not { } at)
        {
            return null;
        }

        var minutes = After(at, "一刻") is { } quarter ? new Found<int>(15, quarter)
            : numbers.Whole(at, 1, 59) is { } number && After(number.End, "分钟", "分") is { } unit ? new Found<int>(number.Value, unit)
            : (Found<int>?)null;
        return minutes is { } lacking && numbers.Whole(Skip(lacking.End, "到"), 1, 24) is { } hour && After(hour.End, "点钟", "点") is { } end
            ? new Found<ClockTime>(Clock(hour.Value == 1 ? 12 : hour.Value - 1, 60 - lacking.Value, null), end)
            : null;
    }

    private static ClockTime Clock(int hour, int? minute, int? second) =>
        hour == 24 ? new ClockTime(0, minute, second) : new ClockTime(hour, minute, second, hour is > 0 and <= 12);
}
