using System.Buffers;

namespace Microsoft.Recognizers.Text.Number.Chinese;

/// <summary>A lone numeral counts only where its neighbours say so; else it is part of a word (一切, 四川, 队伍, 唯一).</summary>
internal static class SingleNumeral
{
    // Measure words, units of everyday life, and particles that can follow a bare number.
    private static readonly SearchValues<char> Followers = SearchValues.Create(
        "个個只隻件条條张張双雙对對台臺次位名人家户戶口天日周週月年岁歲楼樓层層栋棟幢座号號室间間块塊元角毛分秒时時点點辆輛部本盏盞根棵株盆桶瓶杯碗盒箱包袋套把支枝片颗顆粒滴回遍趟场場顿頓步里米吨噸斤克升度级級等份种種类類项項门門扇面堆排列队隊群匹头頭只篇首幅封架艘棟站路段所处處期代笔筆串顶頂枚朵股具世届屆届课課集章节節题題句字页頁声聲刻夫国國這这而是的加减減乘除和与與或及到至的、，。！？；：,.!?;:()（）\"”“'‘’》】]}~-+/\t\r\n 　");

    private static readonly SearchValues<char> Counted = SearchValues.Create("个個天人户戶次岁歲家块塊里辆輛条條位名件趟遍分");

    // What makes the numeral the end of a word or of another expression.
    private static readonly SearchValues<char> Forerunners = SearchValues.Create("第初番不连連倒落无無进進统統唯同逐专專单單万萬均期拜");

    // 几十, 数十: some tens.
    private static readonly SearchValues<char> SomeWords = SearchValues.Create("几幾数數");

    private static readonly SearchValues<char> FinancialForerunners = SearchValues.Create("是为為写寫共计計、，。：,.:; \t\r\n");

    public static bool Counts(string text, int at)
    {
        var numeral = text[at];
        if (at > 0 && Rejects(text, at, numeral))
        {
            return false;
        }

        // 十几个, 十多户: ten and some more.
        if (Numerals.Place(numeral) > 0 && at + 1 < text.Length && Numerals.IsApproximate(text[at + 1]))
        {
            return true;
        }

        return at + 1 == text.Length || (Followers.Contains(text[at + 1]) && !IsWord(numeral, text[at + 1], at + 2 < text.Length ? text[at + 2] : '\0'));
    }

    /// <summary>七八个, 三五天: neighbouring digits before a measure word are a guess, not seventy-eight.</summary>
    public static bool IsGuess(string text, int start)
    {
        if (start + 2 >= text.Length || !Counted.Contains(text[start + 2]) || (start > 0 && Numerals.IsNumeral(text[start - 1])))
        {
            return false;
        }

        var (low, high) = (Numerals.Digit(text[start]), Numerals.Digit(text[start + 1]));
        return low > 0 && !Numerals.IsPair(text[start]) && (high == low + 1 || (low == 3 && high == 5));
    }

    private static bool Rejects(string text, int at, char numeral)
    {
        var before = text[at - 1];
        if (Numerals.IsFinancial(numeral))
        {
            return !(FinancialForerunners.Contains(before) || Numerals.IsNumeral(before));
        }

        if (Numerals.Place(numeral) > 0 && SomeWords.Contains(before))
        {
            return true;
        }

        // 两两 is "in pairs".
        return Forerunners.Contains(before) || (before == '之' && !(at >= 2 && text[at - 2] is '分' or ' ')) || (before == numeral && Numerals.IsPair(numeral)) || (before is '周' or '週' && numeral is not ('两' or '兩'));
    }

    private static bool IsWord(char numeral, char follower, char afterwards) => (numeral, follower) switch
    {
        ('一', '点' or '點') => afterwards is not ('钟' or '鐘' or '半' or '到' or '多'),
        ('一' or '十', '分') => afterwards != '钟' && afterwards != '鐘',
        ('一', '面' or '处' or '處' or '时' or '時' or '度' or '列' or '路' or '口' or '首' or '同' or '头' or '頭') => true,
        ('一', '部') => afterwards == '分',
        ('四', '处' or '處' or '面') => true,
        _ => false,
    };
}
