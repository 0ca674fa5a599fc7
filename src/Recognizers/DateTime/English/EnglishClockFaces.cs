using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal.English;

/// <summary>The ways to write a time of day: "8:30pm", "seven o'clock", "half past nine", "noon".</summary>
internal sealed class EnglishClockFaces(Sentence sentence, Calendar calendar, EnglishNumbers numbers) : EnglishGrammar(sentence, calendar)
{
    /// <summary>"am", "p.m.", "a"; the value tells whether it is after noon, null for "ampm".</summary>
    public Found<bool?>? Meridiem(int i)
    {
        var word = Text.Word(i);
        if (word is "ampm")
        {
            return new Found<bool?>(null, i + 1);
        }

        if (word is "am" or "pm")
        {
            return new Found<bool?>(word == "pm", i + 1);
        }

        if (word is not ("a" or "p"))
        {
            return null;
        }

        var m = Text.Is(i + 1, ".") ? i + 2 : i + 1;
        if (Text.Is(m, "m"))
        {
            var end = Text.Is(m + 1, ".") && Text.Touches(m + 1) && m == i + 2 ? m + 2 : m + 1;
            return new Found<bool?>(word == "p", end);
        }

        return Text.Touches(i) ? new Found<bool?>(word == "p", i + 1) : null;
    }

    public Found<ClockTime>? Stated(int i) => Longest.Of(Named(i), Digital(i), Spoken(i), Relative(i), FourDigitsWithMeridiem(i));

    private Found<ClockTime>? Named(int i)
    {
        if (Text.Number(i, 2, 2) == 12 && Text.IsAny(i + 1, "noon", "midnight") || Text.Is(i, "twelve") && Text.IsAny(i + 1, "noon", "midnight"))
        {
            return Named(i + 1);
        }

        if (Text.IsAny(i, "noon", "noonish", "midday") || Text.Are(i, "noon", "ish"))
        {
            return new Found<ClockTime>(new ClockTime(12), i + 1);
        }

        if (Text.Are(i, "mid", "day") || Text.Are(i, "mid", "night") || Text.Are(i, "mid", "-", "day") || Text.Are(i, "mid", "-", "night"))
        {
            var end = Text.Is(i + 1, "-") ? i + 3 : i + 2;
            return new Found<ClockTime>(new ClockTime(Text.Is(end - 1, "day") ? 12 : 0), end);
        }

        if (Text.IsAny(i, "midmorning", "midafternoon") || Text.Is(i, "mid") && Text.IsAny(Text.Skip(i + 1, "-"), "morning", "afternoon"))
        {
            var end = Text.Is(i, "mid") ? Text.Skip(i + 1, "-") + 1 : i + 1;
            return new Found<ClockTime>(new ClockTime(Text.Word(end - 1).EndsWith("morning", StringComparison.Ordinal) ? 10 : 14), end);
        }

        return Text.Is(i, "midnight") ? new Found<ClockTime>(new ClockTime(0), i + 1) : null;
    }

    /// <summary>"8:30", "8:30:15pm", "8.30 pm", "8pm", "7 o'clock".</summary>
    private Found<ClockTime>? Digital(int i)
    {
        if (Text.Number(i, 1, 2) is not { } hour || hour > 24 || IsPartOfNumber(i))
        {
            return null;
        }

        var end = i + 1;
        int? minute = null;
        int? second = null;
        var separator = Text.Word(end);
        if (separator is ":" or "." && Text.Touches(end) && Text.Touches(end + 1) && Text.Number(end + 1, 2, 2) is { } minutes && minutes < 60)
        {
            minute = minutes;
            end += 2;
            if (separator == ":" && Text.Is(end, ":") && Text.Number(end + 1, 2, 2) is { } seconds && seconds < 60)
            {
                second = seconds;
                end += 2;
            }
        }

        if (minute is not null && (Text.Is(end, ":") || separator == ":" && Text[end] is { IsNumber: true, Touches: true }))
        {
            return null;
        }

        if (Text.Is(end, "ish") && Text.Touches(end) && hour is >= 1 and <= 12)
        {
            return new Found<ClockTime>(Plain(hour, minute, second), end + 1);
        }

        if (Meridiem(end) is { } half && hour <= 12 && !(minute is null && half.End == end + 1 && Text.IsAny(end, "a", "p") && !Text.Touches(end)))
        {
            return new Found<ClockTime>(Place(hour, minute, second, half.Value), half.End);
        }

        if (minute is not null && separator == ":")
        {
            return new Found<ClockTime>(Plain(hour, minute, second), OClock(end) ?? end);
        }

        return minute is null && OClock(end) is { } after ? new Found<ClockTime>(Plain(hour, null, null), after) : null;
    }

    /// <summary>"seven o'clock", "nine thirty", "five-thirty pm", "two forty five", "seven pm".</summary>
    private Found<ClockTime>? Spoken(int i)
    {
        if (HourWord(i) is not { } hour)
        {
            return null;
        }

        if (OClock(hour.End) is { } after)
        {
            return Meridiem(after) is { } side
                ? new Found<ClockTime>(Place(hour.Value, null, null, side.Value), side.End)
                : new Found<ClockTime>(Plain(hour.Value, null, null), after);
        }

        int? minute = null;
        var end = hour.End;
        if (numbers.Below100(Text.Skip(end, "-")) is { Value: >= 10 and < 60 } minutes)
        {
            minute = minutes.Value;
            end = Text.Skip(minutes.End, "minutes", "mins", "min");
        }

        if (Meridiem(end) is { } half && !(Text.IsAny(end, "a", "p") && half.End == end + 1))
        {
            return new Found<ClockTime>(Place(hour.Value, minute, null, half.Value), half.End);
        }

        return minute is not null ? new Found<ClockTime>(Plain(hour.Value, minute, null), end) : null;
    }

    /// <summary>"half past seven", "a quarter to nine", "20 minutes past eight", "15 past seven".</summary>
    private Found<ClockTime>? Relative(int i)
    {
        int minutes;
        int end;
        var start = Text.Skip(i, "a");
        if (Text.Is(i, "half"))
        {
            (minutes, end) = (30, i + 1);
        }
        else if (Text.Is(start, "quarter"))
        {
            (minutes, end) = (15, start + 1);
        }
        else if ((Text.Number(i, 1, 2) is { } digits ? new Found<int>(digits, i + 1) : numbers.Below100(i)) is { Value: > 0 and < 60 } number)
        {
            (minutes, end) = (number.Value, Text.Skip(number.End, "minutes", "minute", "mins", "min"));
        }
        else
        {
            return null;
        }

        var sign = Text.Word(end) switch
        {
            "past" or "after" => 1,
            "to" or "before" or "of" or "til" or "till" when Text.IsAny(end - 1, "quarter", "minutes", "minute", "mins", "min") => -1,
            _ => 0,
        };
        if (sign == 0 || TargetHour(end + 1, sign) is not { } hour)
        {
            return null;
        }

        var total = ((hour.Value.Hour * 60) + (sign * minutes) + (24 * 60)) % (24 * 60);
        var clock = hour.Value with { Hour = total / 60, Minute = total % 60 };
        return new Found<ClockTime>(hour.Value.Ambiguous && clock.Hour == 0 ? clock with { Hour = 12 } : clock, hour.End);
    }

    private Found<ClockTime>? TargetHour(int i, int sign)
    {
        if (Named(i) is { } named)
        {
            return named;
        }

        var hour = Text.Number(i, 1, 2) is { } digits and <= 24 && !Text.Is(i + 1, ":") ? new Found<int>(digits, i + 1) : HourWord(i);
        if (hour is not { } found || sign < 0 && numbers.Below100(found.End) is not null)
        {
            return null;
        }

        var end = OClock(found.End) ?? found.End;
        return Meridiem(end) is { } half && found.Value <= 12 && !(Text.IsAny(end, "a", "p") && half.End == end + 1)
            ? new Found<ClockTime>(Place(found.Value, null, null, half.Value), half.End)
            : new Found<ClockTime>(Plain(found.Value, null, null), end);
    }

    private Found<ClockTime>? FourDigitsWithMeridiem(int i) =>
        FourDigits(i, 3) is { } time && time.Value.Hour <= 12 && Meridiem(time.End) is { } half
            ? new Found<ClockTime>(Place(time.Value.Hour, time.Value.Minute, null, half.Value), half.End)
            : null;

    public Found<ClockTime>? Dotted(int i) =>
        Text.Number(i, 1, 2) is { } hour && hour <= 23 && Text.Is(i + 1, ".") && Text.Touches(i + 1) && Text.Touches(i + 2)
            && Text.Number(i + 2, 2, 2) is { } minute && minute <= 59 && !IsPartOfNumber(i) && !(Text[i + 3] is { Touches: true } next && next.Text is "." or "%")
            ? new Found<ClockTime>(Plain(hour, minute, null), i + 3)
            : null;

    public Found<ClockTime>? FourDigits(int i, int minDigits)
    {
        if (Text.Number(i, minDigits, 4) is not { } digits || digits / 100 > 23 || digits % 100 > 59 || IsPartOfNumber(i))
        {
            return null;
        }

        return new Found<ClockTime>(Plain(digits / 100, digits % 100, null), i + 1);
    }

    public Found<ClockTime>? BareHour(int i)
    {
        if (Text.Number(i, 1, 2) is { } digits)
        {
            var attached = Text[i + 1] is { Touches: true } next && (next.IsWord || next.Text is "%" or "/" || next.Text is ":" or "." or "," && Text[i + 2] is { IsNumber: true, Touches: true });
            return digits <= 24 && !attached && !IsPartOfNumber(i) ? new Found<ClockTime>(Plain(digits, null, null), i + 1) : null;
        }

        return HourWord(i) is { } hour && !EnglishWords.Units.ContainsKey(Text.Word(hour.End))
            ? new Found<ClockTime>(Plain(hour.Value, null, null), hour.End)
            : null;
    }

    private Found<int>? HourWord(int i) =>
        EnglishWords.Cardinals.TryGetValue(Text.Word(i), out var hour) && hour <= 12 ? new Found<int>(hour, i + 1) : null;

    private int? OClock(int i)
    {
        if (Text.IsAny(i, "oclock"))
        {
            return i + 1;
        }

        return Text.Is(i, "o") && Text.IsAny(i + 1, "'", "’", "‘", "`") && Text.Is(i + 2, "clock") ? i + 3
            : Text.Are(i, "o", "clock") ? i + 2
            : null;
    }

    /// <summary>"1.8", "$8", "3/8": the digits before or around make it no hour.</summary>
    private bool IsPartOfNumber(int i) =>
        Text.IsAny(i - 1, "$", "€", "£", "¥") || Text.Touches(i) && Text.IsAny(i - 1, ".", ":", "/", ",") && Text[i - 2].IsNumber;

    public static ClockTime Plain(int hour, int? minute, int? second) =>
        hour == 24 ? new ClockTime(0, minute, second) : new ClockTime(hour, minute, second, hour is > 0 and <= 12);

    public static ClockTime Place(int hour, int? minute, int? second, bool? afternoon)
    {
        var plain = Plain(hour, minute, second);
        return afternoon switch
        {
            true => plain.InAfternoon(),
            false => plain.InMorning(),
            _ => plain,
        };
    }
}
