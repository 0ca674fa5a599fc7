using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal.Chinese;

/// <summary>Holidays by name. Those of the lunar calendar keep their lunar date and say so, as in the official results.</summary>
internal sealed class ChineseHolidays(string text, Calendar calendar, ChineseYears years) : ChineseGrammar(text, calendar)
{
    private static readonly (string Word, Holiday Holiday)[] Solar =
    [
        ("元旦", Holiday.On(1, 1)), ("元旦节", Holiday.On(1, 1)), ("新年", Holiday.On(1, 1)), ("情人节", Holiday.On(2, 14)), ("妇女节", Holiday.On(3, 8)), ("三八节", Holiday.On(3, 8)), ("女生节", Holiday.On(3, 7)),
        ("植树节", Holiday.On(3, 12)), ("愚人节", Holiday.On(4, 1)), ("清明节", Holiday.On(4, 4)), ("清明", Holiday.On(4, 4)), ("劳动节", Holiday.On(5, 1)), ("五一节", Holiday.On(5, 1)), ("五一劳动节", Holiday.On(5, 1)), ("五一期间", Holiday.On(5, 1)), ("五一假期", Holiday.On(5, 1)), ("五一长假", Holiday.On(5, 1)),
        ("青年节", Holiday.On(5, 4)), ("儿童节", Holiday.On(6, 1)), ("六一儿童节", Holiday.On(6, 1)), ("建党节", Holiday.On(7, 1)), ("建军节", Holiday.On(8, 1)), ("教师节", Holiday.On(9, 10)), ("国庆", Holiday.On(10, 1)),
        ("国庆节", Holiday.On(10, 1)), ("十一期间", Holiday.On(10, 1)), ("十一假期", Holiday.On(10, 1)), ("十一长假", Holiday.On(10, 1)), ("万圣节", Holiday.On(10, 31)), ("光棍节", Holiday.On(11, 11)), ("双十一", Holiday.On(11, 11)), ("平安夜", Holiday.On(12, 24)), ("圣诞", Holiday.On(12, 25)), ("圣诞节", Holiday.On(12, 25)),
        ("母亲节", Holiday.OnWeekday(5, DayOfWeek.Sunday, 2)), ("父亲节", Holiday.OnWeekday(6, DayOfWeek.Sunday, 3)), ("感恩节", Holiday.OnWeekday(11, DayOfWeek.Thursday, 4)),
    ];

    private static readonly (string Word, Holiday Holiday)[] Lunar =
    [
        ("春节", Holiday.On(1, 1)), ("元宵节", Holiday.On(1, 15)), ("元宵", Holiday.On(1, 15)), ("端午节", Holiday.On(5, 5)), ("端午", Holiday.On(5, 5)), ("七夕", Holiday.On(7, 7)), ("七夕节", Holiday.On(7, 7)),
        ("中秋节", Holiday.On(8, 15)), ("中秋", Holiday.On(8, 15)), ("重阳节", Holiday.On(9, 9)), ("重阳", Holiday.On(9, 9)), ("除夕", Holiday.On(12, 31)), ("大年初一", Holiday.On(1, 1)), ("大年三十", Holiday.On(12, 30)),
    ];

    public Found<DatePoint>? Date(int i)
    {
        if (years.Year(i) is { } year)
        {
            var name = Named(Skip(year.End, "的"));
            return name is { } dated && dated.Value.Holiday.In(year.Value) is { } day
                ? At(Calendar.On(day) with { IsLunar = dated.Value.IsLunar }, dated.End)
                : null;
        }

        if (Named(i) is not { } found || SkipSpace(i) != i)
        {
            return null;
        }

        var (past, future) = Calendar.Around(k => found.Value.Holiday.In(Calendar.Today.Year + k), 8);
        return At(new DatePoint(found.Value.Holiday.Timex(past ?? future), past, future) { IsLunar = found.Value.IsLunar }, found.End);
    }

    private Found<(Holiday Holiday, bool IsLunar)>? Named(int i)
    {
        var name = Lookup(i, Solar) is { } solar ? new Found<(Holiday, bool)>((solar.Value, false), solar.End)
            : Lookup(i, Lunar) is { } lunar ? new Found<(Holiday, bool)>((lunar.Value, true), lunar.End)
            : (Found<(Holiday, bool)>?)null;
        return name is { } found && !IsPlace(found.End) ? name : null;
    }
}
