using System.Buffers;

namespace Microsoft.Recognizers.Text.Number.Chinese;

/// <summary>The characters of Chinese numbers: everyday, financial and traditional.</summary>
internal static class Numerals
{
    private const string Digits = "零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖貳參叄陸两兩俩倆仨";
    private const string Units = "十拾百佰千仟万萬亿億兆廿卅";

    /// <summary>Whatever a number can begin with.</summary>
    public static SearchValues<char> Starts { get; } = SearchValues.Create(Digits + Units + "半0123456789.¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞");

    /// <returns>Null where the character is no digit.</returns>
    public static int? Digit(char c) => c switch
    {
        '零' or '〇' => 0,
        '一' or '壹' => 1,
        '二' or '贰' or '貳' or '两' or '兩' or '俩' or '倆' => 2,
        '三' or '叁' or '參' or '叄' or '仨' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陆' or '陸' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => null,
    };

    /// <summary>两 counts things; it is no digit of a spelled-out row of digits.</summary>
    public static bool IsSpelledDigit(char c) => Digit(c) is not null && !IsPair(c);

    public static bool IsPair(char c) => c is '两' or '兩' or '俩' or '倆' or '仨';

    /// <summary>Written on cheques; in running text mostly part of a word (队伍, 收拾).</summary>
    public static bool IsFinancial(char c) => c is '壹' or '贰' or '貳' or '叁' or '參' or '叄' or '肆' or '伍' or '陆' or '陸' or '柒' or '捌' or '玖' or '拾' or '佰' or '仟';

    /// <summary>十, 百, 千: the places within a section of four digits. 0 for others.</summary>
    public static int Place(char c) => c switch
    {
        '十' or '拾' => 10,
        '百' or '佰' => 100,
        '千' or '仟' => 1000,
        _ => 0,
    };

    /// <summary>廿, 卅: tens with their digit. 0 for others.</summary>
    public static int JoinedTens(char c) => c switch
    {
        '廿' => 20,
        '卅' => 30,
        _ => 0,
    };

    /// <summary>万, 亿, 兆: what multiplies whole sections. 0 for others.</summary>
    public static decimal Section(char c) => c switch
    {
        '万' or '萬' => 1e4m,
        '亿' or '億' => 1e8m,
        '兆' => 1e12m,
        _ => 0,
    };

    /// <summary>"Some more": between a number and its section, changing nothing in its value.</summary>
    public static bool IsApproximate(char c) => c is '余' or '餘' or '多' or '几' or '幾' or '来' or '來';

    public static bool IsPoint(char c) => c is '点' or '點';

    public static bool IsMinus(char c) => c is '负' or '負';

    public static bool IsNumeral(char c) => Digit(c) is not null || Place(c) != 0 || Section(c) != 0;

    public static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at;
    }
}
