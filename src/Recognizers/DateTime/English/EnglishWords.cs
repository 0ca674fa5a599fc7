using System.Collections.Frozen;
using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal.English;

/// <summary>The vocabulary of dates.</summary>
internal static class EnglishWords
{
    public static readonly FrozenDictionary<string, int> Months = Table<int>(
        ("january", 1), ("jan", 1), ("february", 2), ("feb", 2), ("march", 3), ("mar", 3), ("april", 4), ("apr", 4), ("may", 5), ("june", 6), ("jun", 6),
        ("july", 7), ("jul", 7), ("august", 8), ("aug", 8), ("september", 9), ("sept", 9), ("sep", 9), ("october", 10), ("oct", 10), ("november", 11),
        ("nov", 11), ("december", 12), ("dec", 12));

    public static readonly FrozenDictionary<string, DayOfWeek> Weekdays = Table<DayOfWeek>(
        ("monday", DayOfWeek.Monday), ("mon", DayOfWeek.Monday), ("mondays", DayOfWeek.Monday), ("tuesday", DayOfWeek.Tuesday), ("tue", DayOfWeek.Tuesday),
        ("tues", DayOfWeek.Tuesday), ("tuesdays", DayOfWeek.Tuesday), ("wednesday", DayOfWeek.Wednesday), ("wed", DayOfWeek.Wednesday),
        ("weds", DayOfWeek.Wednesday), ("wednesdays", DayOfWeek.Wednesday), ("thursday", DayOfWeek.Thursday), ("thu", DayOfWeek.Thursday),
        ("thur", DayOfWeek.Thursday), ("thurs", DayOfWeek.Thursday), ("thursdays", DayOfWeek.Thursday), ("friday", DayOfWeek.Friday),
        ("fri", DayOfWeek.Friday), ("fridays", DayOfWeek.Friday), ("saturday", DayOfWeek.Saturday), ("sat", DayOfWeek.Saturday),
        ("saturdays", DayOfWeek.Saturday), ("sunday", DayOfWeek.Sunday), ("sun", DayOfWeek.Sunday), ("sundays", DayOfWeek.Sunday));

    public static readonly FrozenDictionary<string, (Unit Unit, int Factor)> Units = Table<(Unit, int)>(
        ("year", (Unit.Year, 1)), ("years", (Unit.Year, 1)), ("yr", (Unit.Year, 1)), ("yrs", (Unit.Year, 1)), ("y", (Unit.Year, 1)),
        ("decade", (Unit.Year, 10)), ("decades", (Unit.Year, 10)), ("century", (Unit.Year, 100)), ("centuries", (Unit.Year, 100)),
        ("month", (Unit.Month, 1)), ("months", (Unit.Month, 1)), ("mon", (Unit.Month, 1)), ("quarter", (Unit.Month, 3)), ("quarters", (Unit.Month, 3)),
        ("week", (Unit.Week, 1)), ("weeks", (Unit.Week, 1)), ("wk", (Unit.Week, 1)), ("wks", (Unit.Week, 1)), ("fortnight", (Unit.Week, 2)),
        ("fortnights", (Unit.Week, 2)), ("weekend", (Unit.Weekend, 1)), ("weekends", (Unit.Weekend, 1)), ("day", (Unit.Day, 1)), ("days", (Unit.Day, 1)),
        ("night", (Unit.Day, 1)), ("nights", (Unit.Day, 1)), ("hour", (Unit.Hour, 1)), ("hours", (Unit.Hour, 1)), ("hr", (Unit.Hour, 1)), ("hrs", (Unit.Hour, 1)),
        ("h", (Unit.Hour, 1)), ("minute", (Unit.Minute, 1)), ("minutes", (Unit.Minute, 1)), ("min", (Unit.Minute, 1)), ("mins", (Unit.Minute, 1)),
        ("second", (Unit.Second, 1)), ("seconds", (Unit.Second, 1)), ("sec", (Unit.Second, 1)), ("secs", (Unit.Second, 1)));

    public static readonly FrozenDictionary<string, DayPart> DayParts = Table<DayPart>(
        ("morning", DayPart.Morning), ("mornings", DayPart.Morning), ("afternoon", DayPart.Afternoon), ("afternoons", DayPart.Afternoon),
        ("evening", DayPart.Evening), ("evenings", DayPart.Evening), ("night", DayPart.Night), ("nights", DayPart.Night), ("nite", DayPart.Night),
        ("daytime", DayPart.Daytime), ("nighttime", DayPart.NightTime), ("dawn", DayPart.Dawn));

    public static readonly FrozenDictionary<string, DayPart> Meals = Table<DayPart>(
        ("breakfast", DayPart.Breakfast), ("brunch", DayPart.Brunch), ("lunch", DayPart.Lunch), ("lunchtime", DayPart.Lunch), ("dinner", DayPart.Dinner),
        ("dinnertime", DayPart.Dinner), ("supper", DayPart.Dinner), ("breakfasttime", DayPart.Breakfast), ("brunchtime", DayPart.Brunch));

    public static readonly FrozenDictionary<string, string> Seasons = Table<string>(
        ("spring", "SP"), ("summer", "SU"), ("fall", "FA"), ("autumn", "FA"), ("winter", "WI"));

    public static readonly FrozenDictionary<string, int> Cardinals = Table<int>(
        ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9), ("ten", 10), ("eleven", 11),
        ("twelve", 12), ("thirteen", 13), ("fourteen", 14), ("fifteen", 15), ("sixteen", 16), ("seventeen", 17), ("eighteen", 18), ("nineteen", 19),
        ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90));

    public static readonly FrozenDictionary<string, int> Ordinals = Table<int>(
        ("first", 1), ("second", 2), ("third", 3), ("fourth", 4), ("fifth", 5), ("sixth", 6), ("seventh", 7), ("eighth", 8), ("ninth", 9), ("tenth", 10),
        ("eleventh", 11), ("twelfth", 12), ("thirteenth", 13), ("fourteenth", 14), ("fifteenth", 15), ("sixteenth", 16), ("seventeenth", 17),
        ("eighteenth", 18), ("nineteenth", 19), ("twentieth", 20), ("thirtieth", 30));

    /// <summary>Weeks, months ... from the present one.</summary>
    public static readonly FrozenDictionary<string, int> Offsets = Table<int>(
        ("this", 0), ("current", 0), ("present", 0), ("next", 1), ("following", 1), ("coming", 1), ("upcoming", 1), ("last", -1), ("past", -1), ("previous", -1), ("prior", -1));

    private static FrozenDictionary<string, T> Table<T>(params (string Word, T Meaning)[] entries) =>
        entries.ToFrozenDictionary(entry => entry.Word, entry => entry.Meaning, StringComparer.Ordinal);
}
