using Huiyin.Recognizers.Temporal.Values;

namespace Huiyin.Recognizers.Temporal.Chinese;

/// <summary>The vocabulary of dates.</summary>
internal static class ChineseWords
{
    public static readonly (string Word, int Days)[] RelativeDays =
    [
        ("今天", 0), ("今日", 0), ("当天", 0), ("当日", 0), ("本日", 0), ("明天", 1), ("明日", 1), ("次日", 1), ("翌日", 1), ("后天", 2), ("大后天", 3),
        ("昨天", -1), ("昨日", -1), ("前天", -2), ("前日", -2), ("大前天", -3), ("今儿", 0), ("明儿", 1), ("昨儿", -1), ("隔天", 1),
    ];

    public static readonly (string Word, int Years)[] RelativeYears =
    [
        ("今年", 0), ("本年", 0), ("当年", 0), ("这一年", 0), ("本年度", 0), ("明年", 1), ("来年", 1), ("下一年", 1), ("去年", -1), ("上一年", -1), ("前年", -2), ("后年", 2), ("大前年", -3), ("大后年", 3),
    ];

    /// <summary>Before a month, a week or a weekday.</summary>
    public static readonly (string Word, int Offset)[] Offsets =
    [
        ("本", 0), ("这", 0), ("这个", 0), ("这一", 0), ("这一个", 0), ("当", 0), ("今", 0), ("上", -1), ("上个", -1), ("上一", -1), ("上一个", -1), ("下", 1), ("下个", 1), ("下一", 1), ("下一个", 1),
        ("上上", -2), ("上上个", -2), ("下下", 2), ("下下个", 2), ("上上一个", -2), ("下下一个", 2), ("上的", -1), ("下的", 1),
    ];

    public static readonly (string Word, Unit Unit)[] Units =
    [
        ("年", Unit.Year), ("周年", Unit.Year), ("年间", Unit.Year), ("个月", Unit.Month), ("月", Unit.Month), ("周", Unit.Week), ("个周", Unit.Week), ("星期", Unit.Week), ("个星期", Unit.Week),
        ("礼拜", Unit.Week), ("个礼拜", Unit.Week), ("天", Unit.Day), ("日", Unit.Day), ("个工作日", Unit.BusinessDay), ("工作日", Unit.BusinessDay),
        ("小时", Unit.Hour), ("个小时", Unit.Hour), ("钟头", Unit.Hour), ("个钟头", Unit.Hour), ("个钟", Unit.Hour), ("时", Unit.Hour), ("分", Unit.Minute), ("分钟", Unit.Minute), ("秒", Unit.Second), ("秒钟", Unit.Second),
    ];

    public static readonly (string Word, DayPart Part)[] DayParts =
    [
        ("凌晨", DayPart.Dawn), ("清晨", DayPart.Dawn), ("黎明", DayPart.Dawn), ("拂晓", DayPart.Dawn),
        ("早上", DayPart.Morning), ("早晨", DayPart.Morning), ("早间", DayPart.Morning), ("上午", DayPart.Morning), ("早", DayPart.Morning), ("一早", DayPart.Morning), ("一大早", DayPart.Morning), ("大清早", DayPart.Morning),
        ("中午", DayPart.Midday), ("正午", DayPart.Midday), ("午间", DayPart.Midday), ("下午", DayPart.Afternoon), ("午后", DayPart.Afternoon),
        ("傍晚", DayPart.Evening), ("晚上", DayPart.Evening), ("晚间", DayPart.Evening), ("黄昏", DayPart.Evening), ("晚", DayPart.Evening), ("夜晚", DayPart.Evening),
        ("夜里", DayPart.Night), ("夜间", DayPart.Night), ("深夜", DayPart.Night), ("半夜", DayPart.Night), ("午夜", DayPart.Night), ("夜", DayPart.Night), ("白天", DayPart.Daytime), ("后半夜", DayPart.NightTime),
    ];

    /// <summary>A part of a day named together with its day.</summary>
    public static readonly (string Word, (int Days, DayPart Part) Meaning)[] RelativeParts =
    [
        ("今早", (0, DayPart.Morning)), ("今晨", (0, DayPart.Morning)), ("今晚", (0, DayPart.Evening)), ("今夜", (0, DayPart.Night)), ("明早", (1, DayPart.Morning)), ("明晨", (1, DayPart.Morning)),
        ("明晚", (1, DayPart.Evening)), ("昨晚", (-1, DayPart.Evening)), ("昨夜", (-1, DayPart.Night)), ("昨早", (-1, DayPart.Morning)), ("前晚", (-2, DayPart.Evening)), ("后晚", (2, DayPart.Evening)),
        ("当晚", (0, DayPart.Evening)), ("今天一早", (0, DayPart.Morning)),
    ];

    public static readonly (string Word, string Season)[] Seasons =
    [
        ("春天", "SP"), ("春季", "SP"), ("夏天", "SU"), ("夏季", "SU"), ("秋天", "FA"), ("秋季", "FA"), ("冬天", "WI"), ("冬季", "WI"),
    ];

    public static readonly (string Word, DayOfWeek Day)[] WeekdayEndings =
    [
        ("一", DayOfWeek.Monday), ("二", DayOfWeek.Tuesday), ("三", DayOfWeek.Wednesday), ("四", DayOfWeek.Thursday), ("五", DayOfWeek.Friday), ("六", DayOfWeek.Saturday),
        ("日", DayOfWeek.Sunday), ("天", DayOfWeek.Sunday), ("1", DayOfWeek.Monday), ("2", DayOfWeek.Tuesday), ("3", DayOfWeek.Wednesday), ("4", DayOfWeek.Thursday), ("5", DayOfWeek.Friday), ("6", DayOfWeek.Saturday),
    ];

    /// <summary>Reign titles by their first year.</summary>
    public static readonly (string Word, int FirstYear)[] Eras =
    [
        ("武德", 618), ("贞观", 627), ("永徽", 650), ("神龙", 705), ("开元", 713), ("天宝", 742), ("洪武", 1368), ("建文", 1399), ("永乐", 1403), ("宣德", 1426), ("正统", 1436), ("景泰", 1450),
        ("成化", 1465), ("弘治", 1488), ("正德", 1506), ("嘉靖", 1522), ("隆庆", 1567), ("万历", 1573), ("天启", 1621), ("崇祯", 1628), ("顺治", 1644), ("康熙", 1662), ("雍正", 1723), ("乾隆", 1736),
        ("嘉庆", 1796), ("道光", 1821), ("咸丰", 1851), ("同治", 1862), ("光绪", 1875), ("宣统", 1909), ("民国", 1912),
    ];
}
