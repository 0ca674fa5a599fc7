using System.Text.RegularExpressions;

namespace Microsoft.Recognizers.Text.Choice;

/// <summary>The words and signs of assent and refusal of one language.</summary>
internal sealed partial class BooleanWords(Regex pattern, TokenBoundary boundary)
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const int TimeoutMilliseconds = 1000;

    // Skin tones may follow a hand.
    private const string YesSigns = @"(?:\uD83D\uDC4D|\uD83D\uDC4C)(?:\uD83C[\uDFFB-\uDFFF])?";
    private const string NoSigns = @"(?:\uD83D\uDC4E|\u270B|\uD83D\uDD90\uFE0F?)(?:\uD83C[\uDFFB-\uDFFF])?";

    public static BooleanWords English { get; } = new(EnglishPattern(), TokenBoundary.Letters);

    public static BooleanWords Chinese { get; } = new(ChinesePattern(), TokenBoundary.Phrases);

    public TokenBoundary Boundary => boundary;

    public List<BooleanMatch> Find(string text)
    {
        var found = new List<BooleanMatch>();
        for (var match = pattern.Match(text); match.Success; match = match.NextMatch())
        {
            var isYes = match.Groups["yes"].Success;
            if (isYes || match.Groups["no"].Success)
            {
                found.Add(new BooleanMatch(match.Index, match.Length, isYes));
            }
        }

        return found;
    }

    // "not sure" is neither.
    [GeneratedRegex(
        @"\bnot\s+sure\b|(?<no>\b(?:false|nope|nop|nah|no|incorrect|(?:absolutely|certainly|definitely)\s+not|not\s+ok(?:ay)?|not\s+(?:really|at\s+all)|don['’]?t\s+agree|disagree|n)\b|" + NoSigns + @")|(?<yes>\b(?:true|yes|yep|yup|yeah|y|sure|ok|okay|agree|of\s+course|correct|(?:absolutely|certainly|definitely)(?!\s+not\b))\b|" + YesSigns + ")",
        Options,
        TimeoutMilliseconds)]
    private static partial Regex EnglishPattern();

    // 是不是 asks, so it comes first and is neither; then the longer word, so that 不同意 is not taken for 同意. One character alone
    // must stand alone: 中 is a yes, 中午 is not.
    [GeneratedRegex(
        @"(\w)不\1|(?<no>(?:不|沒|没)太?(?:同意|可以|赞成|贊成|愿意|願意|需要|接受|满意|滿意|对|對|好|行|中|是|要|用|有|能)[的了啊呀吧呢啦]?|否定|否认|否認|错误|錯誤|假的|拒绝|拒絕|反对|反對|没戏|" + NoSigns
        + @")|(?<yes>[没沒][问問][题題]|没毛病|沒毛病|[没沒][错錯]|[当當]然(?:可以)?|(?:同意|[赞贊]成|[愿願]意|肯定|[确確](?:[认認]|定)|可以|正[确確]|[满滿]意)[的了啊呀吧呢啦哦]?|真的|[对對][的啊呀哦]|好[的啊哇呀吧哒噠嘞呢]|行[的啊吧呀]|是[的啊呀呢]|中[的啊嘞]|需要|" + YesSigns
        + @")|(?<![\w])(?:(?<no>不[了啊呀吧啦]?|[错錯否非甭别])|(?<yes>嗯+|[好是对對行中成真要]))(?![\w])",
        Options,
        TimeoutMilliseconds)]
    private static partial Regex ChinesePattern();
}
