using System.Collections.Frozen;

namespace Huiyin.Recognizers.Temporal.Chinese;

/// <summary>The characters that an expression of time can begin with; most of a text begins none.</summary>
internal static class ChineseStarters
{
    // Numerals, and first words of the rules that stand in no list of words.
    private const string Others = "0123456789零〇○一二两三四五六七八九十百千万亿廿卅半几农阴旧周星礼正冬腊元新情妇三女植愚清劳五青儿建教国万光双平圣母父感春端七中重除从由自截直不早晚刚马立尽现此最近过之以前后未接今往随还剩差每逢天日工大约概=第月年上下到";

    private static readonly FrozenSet<char> All = Others.Concat(
        new[]
        {
            ChineseWords.RelativeDays.Select(word => word.Word),
            ChineseWords.RelativeYears.Select(word => word.Word),
            ChineseWords.Offsets.Select(word => word.Word),
            ChineseWords.DayParts.Select(word => word.Word),
            ChineseWords.RelativeParts.Select(word => word.Word),
            ChineseWords.Seasons.Select(word => word.Word),
            ChineseWords.Eras.Select(word => word.Word),
        }.SelectMany(words => words).Select(word => word[0])).ToFrozenSet();

    public static bool Include(char c) => All.Contains(c);
}
