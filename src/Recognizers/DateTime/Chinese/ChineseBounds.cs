using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal.Chinese;

/// <summary>Values opened to one side: "2018年以前", "自2018年以来", "2010年1月10日或之前", "截止到周五".</summary>
internal sealed class ChineseBounds(string text, Calendar calendar, ChineseExpressions plain) : ChineseGrammar(text, calendar)
{
    public Found<TemporalValue>? Bounded(int i) => Longest.Of(Front(i), Back(i));

    private Found<TemporalValue>? Front(int i)
    {
        if (After(i, "截止到", "截止", "截至到", "截至", "直到", "不晚于", "早于") is { } before)
        {
            return plain.Point(before) is { } found ? new Found<TemporalValue>(Bounds.Apply(Bounds.Before, found.Value), Skip(found.End, "为止")) : null;
        }

        if (After(i, "到") is { } until)
        {
            return plain.Point(until) is { } found && After(found.End, "为止") is { } end ? new Found<TemporalValue>(Bounds.Apply(Bounds.Before, found.Value), end) : null;
        }

        if (After(i, "自从", "自") is { } since)
        {
            return plain.Point(since) is { } found && After(found.End, "以来") is { } end ? new Found<TemporalValue>(Bounds.Apply(Bounds.Since, found.Value), end) : null;
        }

        if (After(i, "晚于") is { } after)
        {
            return plain.Point(after) is { } found ? new Found<TemporalValue>(Bounds.Apply(Bounds.After, found.Value), found.End) : null;
        }

        return null;
    }

    private Found<TemporalValue>? Back(int i)
    {
        if (plain.Point(i) is not { } found)
        {
            return null;
        }

        var bound = Inclusive(found.End) ?? Exclusive(found);
        return bound is { } said ? new Found<TemporalValue>(Bounds.Apply(said.Value, found.Value), said.End) : null;
    }

    private Found<string>? Inclusive(int i) =>
        After(i, "或之前", "及以前", "或以前", "及之前", "(含)之前", "(含)以前", "或更早") is { } until ? new Found<string>(Bounds.Until, until)
        : After(i, "或之后", "及以后", "或以后", "及之后", "(含)之后", "(含)以后", "或更晚") is { } since ? new Found<string>(Bounds.Since, since)
        : null;

    private Found<string>? Exclusive(Found<TemporalValue> found)
    {
        if (After(found.End, "以前", "之前") is { } before)
        {
            return new Found<string>(Bounds.Before, before);
        }

        if (After(found.End, "以后", "之后", "过后") is { } after)
        {
            return new Found<string>(Bounds.After, after);
        }

        if (After(found.End, "以来", "开始", "起", "至今", "到现在", "到目前") is { } since && !(CharAt(since - 1) == '起' && CharAt(since) is '床' or '来'))
        {
            return new Found<string>(Bounds.Since, since);
        }

        return After(found.End, "为止") is { } until ? new Found<string>(Bounds.Before, until)
            : After(found.End, "前") is { } briefly && CharAt(briefly) is not ('后' or '面' or '天' or '往') ? new Found<string>(Bounds.Before, briefly)
            : After(found.End, "后") is { } briefAfter && CharAt(briefAfter) is not ('面' or '天' or '半' or '来' or '门') ? new Found<string>(Bounds.After, briefAfter)
            : null;
    }
}
