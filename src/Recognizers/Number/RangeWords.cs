using System.Text.RegularExpressions;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>The words of one language that make a range of numbers. Patterns "before" end at the number, those "after" begin behind it.</summary>
internal sealed partial record RangeWords(Regex Opening, Regex Joint, Regex Closing, Regex BoundBefore, Regex BoundAfter)
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const int TimeoutMilliseconds = 1000;

    public static RangeWords English { get; } = new(EnglishOpening(), EnglishJoint(), EnglishClosing(), EnglishBefore(), EnglishAfter());

    public static RangeWords Chinese { get; } = new(ChineseOpening(), ChineseJoint(), ChineseClosing(), ChineseBefore(), ChineseAfter());

    [GeneratedRegex(@"\b(?:between|from)\s{1,3}$", Options, TimeoutMilliseconds)]
    private static partial Regex EnglishOpening();

    [GeneratedRegex(@"^\s{0,3}(?:-|~|–|—|to|(?<opened>and)|through|till|until)\s{0,3}$", Options, TimeoutMilliseconds)]
    private static partial Regex EnglishJoint();

    [GeneratedRegex(@"\G(?!)", Options, TimeoutMilliseconds)]
    private static partial Regex EnglishClosing();

    [GeneratedRegex(@"(?:\b(?<atleast>at\s+least|no\s+less\s+than|not\s+less\s+than|no\s+fewer\s+than)|\b(?<atmost>at\s+most|up\s+to|no\s+more\s+than|not\s+more\s+than)|\b(?<more>more\s+than|greater\s+than|larger\s+than|over|above|exceeding)|\b(?<less>less\s+than|fewer\s+than|smaller\s+than|under|below)|(?<atleast>>=|≥)|(?<atmost><=|≤)|(?<more>>)|(?<less><))\s{0,3}$", Options, TimeoutMilliseconds)]
    private static partial Regex EnglishBefore();

    [GeneratedRegex(@"\G\s{1,3}(?:(?<atleast>or\s+more|or\s+above|or\s+over|and\s+above)|(?<atmost>or\s+less|or\s+fewer|or\s+below|or\s+under))\b", Options, TimeoutMilliseconds)]
    private static partial Regex EnglishAfter();

    [GeneratedRegex(@"(?:从|從|自|在)\s{0,3}$", Options, TimeoutMilliseconds)]
    private static partial Regex ChineseOpening();

    [GeneratedRegex(@"^\s{0,3}(?:-|~|–|—|到|至)\s{0,3}$", Options, TimeoutMilliseconds)]
    private static partial Regex ChineseJoint();

    [GeneratedRegex(@"\G(?:之间|之間)", Options, TimeoutMilliseconds)]
    private static partial Regex ChineseClosing();

    [GeneratedRegex(@"(?:(?<atleast>至少|最少|不少于|不少於|不低于|不低於|大于等于|>=|≥)|(?<atmost>至多|最多|不超过|不超過|不多于|不多於|不高于|小于等于|<=|≤)|(?<more>大于|大於|超过|超過|多于|多於|高于|高於|>)|(?<less>小于|小於|少于|少於|不到|不足|低于|低於|<))\s{0,3}$", Options, TimeoutMilliseconds)]
    private static partial Regex ChineseBefore();

    [GeneratedRegex(@"\G(?:个|個)?(?:(?<atleast>以上|及以上)|(?<atmost>以下|以内|以內|及以下))", Options, TimeoutMilliseconds)]
    private static partial Regex ChineseAfter();
}
