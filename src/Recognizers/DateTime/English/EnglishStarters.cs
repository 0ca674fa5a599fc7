using System.Collections.Frozen;

namespace Huiyin.Recognizers.Temporal.English;

/// <summary>The words that an expression of time can begin with; most of a text begins none.</summary>
internal static class EnglishStarters
{
    // First words of the rules that stand in no list of words.
    private const string Others =
        "the a an not no another this that same my our in at on for from between around about circa approximately within during to more less longer shorter fewer "
        + "today tomorrow tomorow tmr tmrw yesterday otd day current week weekend weekends weekdays month year school academic fiscal calendar cy sy fy "
        + "q h w half quarter several some few couple all whole full entire noon noonish midday midnight mid midmorning midafternoon middle early earlier late later beginning start end eod eom eoy "
        + "rest remaining remainder now right asap as recently previously tonight tonite tonights every each any once twice one daily everyday weekly monthly quarterly "
        + "yearly annually annual hourly nightly biweekly fortnightly bimonthly biannually semiannually biannual semiannual bi semi business hundred "
        + "thirties forties fifties sixties seventies eighties nineties ½ < >";

    private static readonly FrozenSet<string> All = Others.Split(' ')
        .Concat(EnglishWords.Months.Keys)
        .Concat(EnglishWords.Weekdays.Keys)
        .Concat(EnglishWords.DayParts.Keys)
        .Concat(EnglishWords.Meals.Keys)
        .Concat(EnglishWords.Seasons.Keys)
        .Concat(EnglishWords.Cardinals.Keys)
        .Concat(EnglishWords.Ordinals.Keys)
        .Concat(EnglishWords.Offsets.Keys)
        .Concat(EnglishHolidayNames.FirstWords)
        .Concat(EnglishBoundWords.FirstWords)
        .ToFrozenSet(StringComparer.Ordinal);

    public static bool Include(Token token) => token.IsNumber || All.Contains(token.Text);
}
