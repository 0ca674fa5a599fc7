using System.Collections.Frozen;

namespace Huiyin.Recognizers.Temporal.Chinese;

/// <summary>Folds traditional characters (and the numerals of cheques) that occur in expressions of time into the simplified ones, one for one.</summary>
internal static class ChineseScript
{
    private const string Traditional = "週禮個點後間號鐘鍾時兩這過來開從為節還農曆歷歲內當裡裏淩幾數萬億聖誕慶國勞動婦兒師親陽樹軍雙單際順緒統豐寶龍貞觀晝邊離約將結於與現剛達馬會昇臘圓陰舊餘滿飯連續繼種鄰學業幹壹貳參肆伍陸柒捌玖拾叁贰陆禎啟廢";
    private const string Simplified = "周礼个点后间号钟钟时两这过来开从为节还农历历岁内当里里凌几数万亿圣诞庆国劳动妇儿师亲阳树军双单际顺绪统丰宝龙贞观昼边离约将结于与现刚达马会升腊圆阴旧余满饭连续继种邻学业干一二三四五六七八九十三二六祯启废";

    private static readonly FrozenDictionary<char, char> Fold =
        Traditional.Zip(Simplified).ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    public static string Simplify(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = Fold.TryGetValue(source[i], out var simplified) ? simplified : source[i];
        }
    });
}
