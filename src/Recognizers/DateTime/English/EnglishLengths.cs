using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal.English;

/// <summary>Durations: "two weeks", "an hour and a half", "2 years 1 month", "half a day", "a few days".</summary>
internal sealed class EnglishLengths(Sentence sentence, Calendar calendar, EnglishNumbers numbers) : EnglishGrammar(sentence, calendar)
{
    private const int MaxParts = 8;

    /// <summary>A duration whose number is said.</summary>
    public Found<Length>? Counted(int i)
    {
        if (Single(i) is not { } first)
        {
            return null;
        }

        var parts = new List<LengthPart> { first.Value };
        var end = first.End;
        while (parts.Count < MaxParts && Single(SkipJoin(end)) is { } more && parts.TrueForAll(part => part.Unit != more.Value.Unit))
        {
            parts.Add(more.Value);
            end = more.End;
        }

        return new Found<Length>(new Length(parts), end);
    }

    /// <summary>"all day", "the whole week", "full month".</summary>
    public Found<Length>? Whole(int i)
    {
        var start = Text.Skip(i, "the", "my", "a");
        if (!Text.IsAny(start, "all", "whole", "full", "entire"))
        {
            return null;
        }

        var unitAt = Text.Is(start, "all") ? Text.Skip(start + 1, "the", "my") : start + 1;
        return UnitAt(unitAt) is { Unit: not Unit.Weekend } unit && !Text.Word(unitAt).EndsWith('s')
            ? new Found<Length>(new Length(unit.Factor, unit.Unit), unitAt + 1)
            : null;
    }

    private int SkipJoin(int i)
    {
        var next = Text.Skip(i, ",");
        return Text.Skip(next, "and");
    }

    private Found<LengthPart>? Single(int i) => Half(i) ?? Vague(i) ?? Number(i);

    private Found<LengthPart>? Half(int i)
    {
        if (Text.IsAny(i, "½"))
        {
            return Part(i + 1, 0.5m);
        }

        if (!Text.Is(i, "half"))
        {
            return null;
        }

        return Part(Text.Skip(i + 1, "a", "an"), 0.5m) is { } found && Text.Word(found.End - 1) is not "past" ? found : null;
    }

    private Found<LengthPart>? Vague(int i)
    {
        var start = Text.Skip(i, "a");
        if (Text.Is(start, "couple"))
        {
            return Part(Text.Skip(start + 1, "of"), 2);
        }

        if (Text.IsAny(start, "few") || start == i && Text.IsAny(i, "several", "some"))
        {
            return Text.Word(start + 1).EndsWith('s') ? Part(start + 1, 3) : null;
        }

        return null;
    }

    private Found<LengthPart>? Number(int i)
    {
        if (Text.IsAny(i, "a", "an", "another"))
        {
            return Text.IsAny(i + 1, "night", "mon", "y", "h", "second") ? null : Part(i + 1, 1);
        }

        if (numbers.Cardinal(i) is not { } number || Text.IsAny(i - 1, "$", "€", "£", "¥"))
        {
            return null;
        }

        var end = number.End;
        if (Text.Is(end, "(") && Text[end + 1].IsNumber && Text.Is(end + 2, ")"))
        {
            end += 3;
        }

        var amount = number.Value;
        if (Text.Are(end, "and", "a", "half") || Text.Are(end, "and", "half"))
        {
            var unitAt = end + (Text.Is(end + 1, "a") ? 3 : 2);
            return Part(unitAt, amount + 0.5m);
        }

        if (Text.Is(end, "½"))
        {
            return Part(end + 1, amount + 0.5m);
        }

        end = Text.Skip(end, "-");
        return Part(Text.Skip(end, "more", "full", "whole"), amount);
    }

    private Found<LengthPart>? Part(int unitAt, decimal amount)
    {
        if (Text.IsAny(unitAt, "business", "working") && Text.IsAny(unitAt + 1, "day", "days"))
        {
            return new Found<LengthPart>(new LengthPart(amount, Unit.BusinessDay), unitAt + 2);
        }

        if (UnitAt(unitAt) is not { } unit || IsAbbreviationOutOfPlace(unitAt))
        {
            return null;
        }

        var end = unitAt + 1;
        if (TrailingFraction(end) is { } fraction && amount == decimal.Truncate(amount))
        {
            return new Found<LengthPart>(new LengthPart((amount + fraction.Value) * unit.Factor, unit.Unit), fraction.End);
        }

        return new Found<LengthPart>(new LengthPart(amount * unit.Factor, unit.Unit), end);
    }

    /// <summary>One letter is a unit only right behind its number ("3h"); "mon" is rather a Monday.</summary>
    private bool IsAbbreviationOutOfPlace(int unitAt) =>
        Text.Word(unitAt).Length == 1 && !(Text.Touches(unitAt) && Text[unitAt - 1].IsNumber)
        || Text.Is(unitAt, "mon");

    private Found<decimal>? TrailingFraction(int i)
    {
        if (!Text.Is(i, "and"))
        {
            return null;
        }

        var next = Text.Skip(i + 1, "a");
        return Text.Word(next) switch
        {
            "half" when UnitAt(next + 1) is null && !Text.IsAny(next + 1, "a", "an") => new Found<decimal>(0.5m, next + 1),
            "quarter" => new Found<decimal>(0.25m, next + 1),
            _ => null,
        };
    }
}
