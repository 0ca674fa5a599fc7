using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal.Chinese;

/// <summary>Durations: "两年", "半个月", "三年半", "两个半小时", "8天又20小时".</summary>
internal sealed class ChineseLengths(string text, Calendar calendar, ChineseNumbers numbers) : ChineseGrammar(text, calendar)
{
    private const int MaxParts = 8;

    public Found<Length>? Counted(int i)
    {
        if (Single(i) is not { } first)
        {
            return null;
        }

        var parts = new List<LengthPart> { first.Value };
        var end = first.End;
        while (parts.Count < MaxParts && Single(Skip(end, "又", "零", "加", "、", ",")) is { } more && parts.TrueForAll(part => part.Unit != more.Value.Unit))
        {
            parts.Add(more.Value);
            end = more.End;
        }

        return new Found<Length>(new Length(parts), end);
    }

    private Found<LengthPart>? Single(int i)
    {
        if (After(i, "半") is { } half)
        {
            return Part(half, 0.5m) ?? (After(half, "个钟头") is { } hour ? new Found<LengthPart>(new LengthPart(0.5m, Unit.Hour), hour) : null);
        }

        if (After(i, "几") is { } few)
        {
            return Precedes(SkipSpace(i), "十", "百", "好") ? null : Part(few, 3);
        }

        if (numbers.Amount(i) is not { } number || Precedes(SkipSpace(i), "第"))
        {
            return null;
        }

        if (After(number.End, "个半") is { } andHalf)
        {
            return Part(andHalf, number.Value + 0.5m, counted: true);
        }

        if (After(number.End, "个多") is { } andMore)
        {
            return Part(andMore, number.Value, counted: true);
        }

        if (After(number.End, "几") is { } some && Precedes(number.End, "十", "百"))
        {
            return Part(some, number.Value + 3);
        }

        if (After(number.End, "刻钟") is { } quarters)
        {
            return new Found<LengthPart>(new LengthPart(number.Value * 15, Unit.Minute), quarters);
        }

        return Part(Skip(number.End, "多", "来"), number.Value) ?? Part(Skip(number.End, "整"), number.Value);
    }

    /// <param name="unitAt">Where the unit begins.</param>
    /// <param name="amount">How many of it.</param>
    /// <param name="counted">The measure word has been said, so "月" is no name of a month.</param>
    private Found<LengthPart>? Part(int unitAt, decimal amount, bool counted = false)
    {
        if (Lookup(unitAt, ChineseWords.Units) is not { } unit || !counted && IsCalendarWord(unitAt, unit.End, amount))
        {
            return null;
        }

        return After(unit.End, "半") is { } half && CharAt(half) is not ('个' or '天' or '年' or '月') && Lookup(half, ChineseWords.Units) is null
            ? new Found<LengthPart>(new LengthPart(amount + 0.5m, unit.Value), half)
            : new Found<LengthPart>(new LengthPart(amount, unit.Value), unit.End);
    }

    /// <summary>"3月" is March and "3日" a day; "30分" may be a score but is taken for minutes after hours only.</summary>
    private bool IsCalendarWord(int unitAt, int end, decimal amount)
    {
        var unit = Text[SkipSpace(unitAt)..end];
        return unit is "月" && amount != 0.5m
            || unit is "日"
            || unit is "年" && (CharAt(end) is '代' or '级' or '度' || amount >= 1000 || CharAt(unitAt - 2) is '0' or '〇' or '零' && amount < 10)
            || unit is "周" or "星期" or "礼拜" && CharAt(end) is '岁'
            || unit is "分" && !Precedes(Text.AsSpan(0, unitAt).LastIndexOfAnyExceptInRange('0', '9') + 1, "时", "点")
            || unit is "时" && CharAt(end) is '候' or '间' or '期' or '而';
    }
}
