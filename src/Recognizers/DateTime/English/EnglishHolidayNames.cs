namespace Huiyin.Recognizers.Temporal.English;

/// <summary>The holidays by the words of their names; possessive endings and "day" may be missing.</summary>
internal static class EnglishHolidayNames
{
    private static readonly (string[] Words, Holiday Holiday)[] Names =
    [
        .. Named(Holiday.On(1, 1), "new years day", "new year day", "new years", "new year"),
        .. Named(Holiday.On(12, 31), "new years eve", "new year eve"),
        .. Named(Holiday.On(12, 25), "christmas day", "christmas", "xmas"),
        .. Named(Holiday.On(12, 24), "christmas eve"),
        .. Named(Holiday.On(2, 14), "valentines day", "valentine day"),
        .. Named(Holiday.On(3, 8), "international womens day", "womens day"),
        .. Named(Holiday.On(3, 17), "saint patricks day", "st patricks day"),
        .. Named(Holiday.On(4, 1), "april fools day", "april fools"),
        .. Named(Holiday.On(4, 22), "earth day"),
        .. Named(Holiday.On(5, 1), "international workers day", "workers day", "may day"),
        .. Named(Holiday.On(5, 4), "youth day"),
        .. Named(Holiday.On(6, 1), "childrens day"),
        .. Named(Holiday.On(6, 19), "juneteenth"),
        .. Named(Holiday.On(7, 4), "independence day"),
        .. Named(Holiday.On(9, 10), "teachers day"),
        .. Named(Holiday.On(10, 1), "national day"),
        .. Named(Holiday.On(10, 31), "halloween", "halloween day"),
        .. Named(Holiday.On(11, 1), "all saints day"),
        .. Named(Holiday.On(11, 11), "veterans day", "singles day"),
        .. Named(Holiday.OnWeekday(1, DayOfWeek.Monday, 3), "martin luther king day", "mlk day"),
        .. Named(Holiday.OnWeekday(2, DayOfWeek.Monday, 3), "presidents day", "washingtons birthday"),
        .. Named(Holiday.OnWeekday(5, DayOfWeek.Sunday, 2), "mothers day"),
        .. Named(Holiday.OnWeekday(5, DayOfWeek.Monday, Holiday.LastInMonth), "memorial day"),
        .. Named(Holiday.OnWeekday(6, DayOfWeek.Sunday, 3), "fathers day"),
        .. Named(Holiday.OnWeekday(9, DayOfWeek.Monday, 1), "labor day", "labour day"),
        .. Named(Holiday.OnWeekday(10, DayOfWeek.Monday, 2), "columbus day"),
        .. Named(Holiday.OnWeekday(11, DayOfWeek.Thursday, 4), "thanksgiving day", "thanksgiving"),
        .. Named(Holiday.OnWeekday(11, DayOfWeek.Thursday, 4, plusDays: 1), "black friday"),
        .. Named(Holiday.OnWeekday(11, DayOfWeek.Thursday, 4, plusDays: 4), "cyber monday"),
        .. Named(Holiday.AfterEaster(0), "easter", "easter sunday", "easter day"),
        .. Named(Holiday.AfterEaster(1), "easter monday"),
        .. Named(Holiday.AfterEaster(-2), "good friday"),
        .. Named(Holiday.AfterEaster(-1), "easter saturday"),
        .. Named(Holiday.AfterEaster(-46), "ash wednesday"),
        .. Named(Holiday.AfterEaster(-7), "palm sunday"),
        .. Named(Holiday.AfterEaster(39), "ascension day"),
        .. Named(Holiday.AfterEaster(49), "pentecost"),
        .. Named(Holiday.Islamic(10, 1), "eid al fitr", "eid al - fitr"),
        .. Named(Holiday.Islamic(12, 10), "eid al adha", "eid al - adha"),
        .. Named(Holiday.Islamic(9, 1), "ramadan"),
    ];

    /// <summary>With a possessive s taken off too ("new year's").</summary>
    public static IEnumerable<string> FirstWords => Names.SelectMany(name => new[] { name.Words[0], name.Words[0].TrimEnd('s') });

    public static Found<Holiday>? At(Sentence text, int i)
    {
        Found<Holiday>? best = null;
        foreach (var (words, holiday) in Names)
        {
            if (End(text, i, words) is { } end && (best is null || end > best.Value.End))
            {
                best = new Found<Holiday>(holiday, end);
            }
        }

        return best;
    }

    private static int? End(Sentence text, int i, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Is(i, word))
            {
                i++;
                i = text.Touches(i) && text.IsAny(i, "'", "’") && !text.Is(i + 1, "s") && text.Touches(i) ? i + 1 : i;
            }
            else if (word[^1] == 's' && text.Is(i, word[..^1]) && text.IsAny(i + 1, "'", "’") && text.Is(i + 2, "s"))
            {
                i += 3;
            }
            else
            {
                return null;
            }
        }

        return i;
    }

    private static IEnumerable<(string[] Words, Holiday Holiday)> Named(Holiday holiday, params string[] names) =>
        names.Select(name => (name.Split(' '), holiday));
}
