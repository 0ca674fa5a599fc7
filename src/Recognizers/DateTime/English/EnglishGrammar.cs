using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal.English;

/// <summary>What every part of the grammar has at hand. A rule takes a token's index and answers with the value and the index after it, or null.</summary>
internal abstract class EnglishGrammar(Sentence sentence, Calendar calendar)
{
    protected Sentence Text { get; } = sentence;

    protected Calendar Calendar { get; } = calendar;

    protected static Found<T>? At<T>(T? value, int end)
        where T : class =>
        value is null ? null : new Found<T>(value, end);

    protected int? MonthAt(int i) => EnglishWords.Months.TryGetValue(Text.Word(i), out var month) ? month : null;

    protected DayOfWeek? WeekdayAt(int i) => EnglishWords.Weekdays.TryGetValue(Text.Word(i), out var weekday) ? weekday : null;

    protected int? OffsetAt(int i) => EnglishWords.Offsets.TryGetValue(Text.Word(i), out var offset) ? offset : null;

    protected (Unit Unit, int Factor)? UnitAt(int i) => EnglishWords.Units.TryGetValue(Text.Word(i), out var unit) ? unit : null;

    /// <summary>A full stop after an abbreviation, unless the sentence ends there.</summary>
    protected int SkipAbbreviationDot(int i) => Text.Is(i, ".") && Text.Touches(i) && !Text.Is(i + 1, "\0") ? i + 1 : i;
}
