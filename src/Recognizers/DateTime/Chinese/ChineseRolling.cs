using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal.Chinese;

/// <summary>Spans and points counted from now: "最近三天", "前1周", "之后5分钟", "三个月前", "10分钟之前".</summary>
internal sealed class ChineseRolling(string text, Calendar calendar, ChineseLengths lengths) : ChineseGrammar(text, calendar)
{
    public Found<TemporalValue>? Find(int i) => Longest.Of(Span(i), Point(i));

    private Found<TemporalValue>? Span(int i)
    {
        if (After(i, "还剩", "还有", "剩下") is { } left)
        {
            return lengths.Counted(left) is { Value.IsOfDays: false } remaining && remaining.Value.Parts.All(part => !part.IsOfDays)
                ? At(Calendar.Next(remaining.Value), remaining.End)
                : null;
        }

        var past = After(i, "最近", "近", "过去的", "过去", "之前的", "之前", "以前", "前", "上", "刚过去的", "这", "近来");
        var future = After(i, "未来的", "未来", "接下来的", "接下来", "今后", "往后", "之后的", "之后", "以后", "后", "下", "随后");
        var at = Math.Max(past ?? -1, future ?? -1);
        if (at < 0 || Precedes(i, "最") || lengths.Counted(at) is not { } length || length.Value.Parts.Any(part => part.Unit == Unit.Weekend))
        {
            return null;
        }

        // "这三天" reaches back; "上一年" and "下周" are periods of the calendar, not counts.
        if (Precedes(at, "上", "下", "这") && (length.End - at < 2 || CharAt(at) == '半'))
        {
            return null;
        }

        return At(future > (past ?? -1) ? Calendar.Next(length.Value) : Calendar.Last(length.Value), Skip(length.End, "以来", "内", "之内", "里") is var end && end > length.End && Precedes(at, "最近", "近", "过去", "未来") ? end : length.End);
    }

    private Found<TemporalValue>? Point(int i)
    {
        if (lengths.Counted(i) is not { } length)
        {
            return null;
        }

        if (After(length.End, "以前", "之前", "前") is { } ago && !IsRange(ago))
        {
            return FromNow(length.Value, -1, ago);
        }

        return After(length.End, "以后", "之后", "过后", "后") is { } later && !IsRange(later) ? FromNow(length.Value, 1, later) : null;
    }

    /// <summary>"三天前后" is vague.</summary>
    private bool IsRange(int end) => CharAt(end) is '后' or '天' or '年' or '期';

    private Found<TemporalValue>? FromNow(Length length, int sign, int end)
    {
        if (length.IsOfDays)
        {
            return length.From(Calendar.Today, sign) is { } day ? new Found<TemporalValue>(Calendar.On(day.Date), end) : null;
        }

        // The official Chinese results name only the day in the timex.
        return length.From(Calendar.Reference, sign) is { } moment
            ? new Found<TemporalValue>(new Placed(TemporalKind.DateTime, TimexText.Date(moment), moment), end)
            : null;
    }
}
