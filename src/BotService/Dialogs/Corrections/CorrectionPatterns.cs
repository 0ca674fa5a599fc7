using System.Text.RegularExpressions;
using Huiyin.DialogContent;

namespace Huiyin.Dialogs.Corrections;

/// <summary>
/// The forms in which people correct something, over folded text. Those that name the answer are made of what the content
/// calls the answers; those that only say "not this but that" leave it to the values to tell which answer is meant.
/// </summary>
internal sealed partial class CorrectionPatterns
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private const string Zh = @"^(?:(?:不对|不是|错了|等等|等一下|哦|啊|唉|那个|请|麻烦|帮我|给我|你|您|我要|我想|能不能|可以)[，,。.！!\s]*)*";
    private const string En = @"^(?:(?:no|sorry|wait|oh|please|can you|could you|would you|i want to|i would like to|i'd like to|let me|actually|but)[,.!\s]+)*";

    private readonly Dictionary<string, string> _fields;
    private readonly Regex[] _naming;

    private CorrectionPatterns(TalkWords talk)
    {
        _fields = talk.Fields.SelectMany(field => field.Value.All.Select(name => (Name: SpokenText.Fold(name), field.Key)))
            .DistinctBy(entry => entry.Name)
            .ToDictionary(entry => entry.Name, entry => entry.Key, StringComparer.Ordinal);
        var zh = Alternatives(talk.Fields.Values.SelectMany(words => words.Chinese));
        var en = Alternatives(talk.Fields.Values.SelectMany(words => words.English));
        _naming =
        [
            // 地点不对，是德和家园; 电话打错了，应该是139...
            Form($"{Zh}(?:把|将)?(?:我的|这个|那个)?{zh}.{{0,4}}?(?:不对(?![外内称等号])|错了|有误|不是这个|不是这里|不准|错误)[，,。.：:；;！!\\s]*(?:应该|应当|要|请|得)?(?:改成|改为|换成|改到|是在|是|在|为)?(?<value>.*)$"),
            // 把地点改成德和家园
            Form($"{Zh}(?:把|将)?(?:我的|这个)?{zh}(?:要|都|给我|帮我|请|应该|得|也)*(?:改成|改为|改到|换成|换为|换到|变成|应该是|应该在|更正为|改)[：:，,\\s]*(?<value>.+)$"),
            // 修改地点：德和家园
            Form($"{Zh}(?:修改|更改|更正|改一下|改|换一下|换)(?:一下)?(?:我的)?{zh}[，,：:\\s]*(?:应该|要)?(?:改成|改为|换成|成|为|到|是在|是|在)?[：:\\s]*(?<value>.*)$"),
            // change the place to Dehe
            Form($@"{En}(?:change|correct|fix|update|edit|modify|set|make)\s+(?:the\s+|my\s+)?{en}\b\s*(?:[,:=-]\s*)?(?:(?:to|into|as|it's|it is|should be|is)\s+)?(?<value>.*)$"),
            // the place is wrong, it's Dehe
            Form($@"{En}(?:the\s+|my\s+|that\s+)?{en}\s+(?:is|was|are|seems|looks)\s+(?:wrong|incorrect|not right|not correct|mistaken)\b[,.;:!\s]*(?:(?:it should be|it's in|it's|it is in|it is|should be|make it|change it to|the right one is|use)\s+)?(?<value>.*)$"),
            // wrong address, it's Dehe
            Form($@"{En}(?:the\s+)?wrong\s+{en}\b[,.;:!\s]*(?:(?:it should be|it's in|it's|it is in|it is|should be|make it)\s+)?(?<value>.*)$"),
        ];
        Stating =
        [
            Form($"{Zh}(?:我的)?{zh}(?:是在|是|在|:|：)\\s*(?<value>.+)$"),
            Form($@"{En}(?:the\s+|my\s+){en}\s+(?:is|should be|ought to be)\s+(?:in\s+|at\s+)?(?<value>.+)$"),
        ];
    }

    /// <summary>"My number is ...": a statement rather than a correction, so only some answers are taken from it.</summary>
    public IReadOnlyList<Regex> Stating { get; }

    public IReadOnlyList<Regex> Naming => _naming;

    /// <summary>With the groups <c>old</c> and <c>value</c>, or <c>value</c> alone.</summary>
    public static IReadOnlyList<Regex> Opposing { get; } = [NotThisButThatZh(), ThatNotThisZh(), MistakenZh(), NotThisButThatEn(), ThatNotThisEn(), MeantEn()];

    public static CorrectionPatterns Of(TalkWords talk) => new(talk);

    public string FieldOf(Match match) => _fields[match.Groups["field"].Value.ToLowerInvariant()];

    private static string Alternatives(IEnumerable<string> names) =>
        $"(?<field>{string.Join('|', names.Select(SpokenText.Fold).Distinct().OrderByDescending(name => name.Length).Select(Regex.Escape))})";

    private static Regex Form(string pattern) => new(pattern, Options, Longest);

    // 不是名都，是德和家园
    [GeneratedRegex(@"^(?:不对[，,。\s]*)?(?:地方|地点)?(?:不是在|并不是|不是|不在|不叫)(?<old>[^，,。；;]{1,30}?)[，,。；;\s]*(?:而)?(?:应该是在|应该是|应该在|是在|是|叫|改成)(?<value>.+)$", Options, 1000)]
    private static partial Regex NotThisButThatZh();

    // 是德和家园，不是名都
    [GeneratedRegex(@"^(?:应该是在|应该是|应该在|是在|是|在)(?<value>[^，,。；;]{1,60})[，,。；;\s]+(?:不是在|不是|不在)(?<old>.+)$", Options, 1000)]
    private static partial Regex ThatNotThisZh();

    // 说错了，是德和家园
    [GeneratedRegex(@"^(?:哦|啊|唉|对不起|不好意思|[，,\s])*(?:不对|不是|错了|我?(?:说|写|填|搞|弄|打|讲)错了|不是这个|不是这里|不是那里)[，,。！!\s]+(?:应该)?(?:是在|是|在|改成)?(?<value>.+)$", Options, 1000)]
    private static partial Regex MistakenZh();

    // not Mingdu, Dehe Homes
    [GeneratedRegex(@"^(?:(?:no|sorry|wait|oh|actually)[,.!\s]+)*(?:it's\s+|it is\s+|that's\s+|this is\s+)?not\s+(?:in\s+|at\s+|from\s+|since\s+|about\s+)?(?<old>[^,;.]{1,50})[,;.]\s*(?:(?:but|it's|it is|rather|it should be)\s+)*(?:in\s+|at\s+|about\s+)?(?<value>.+)$", Options, 1000)]
    private static partial Regex NotThisButThatEn();

    // it's Dehe Homes, not Mingdu
    [GeneratedRegex(@"^(?:(?:no|sorry|wait|oh|actually)[,.!\s]+)*(?:(?:it's|it is|i meant|i mean)\s+)?(?:in\s+|at\s+|about\s+)?(?<value>[^,;]{2,60})[,;]\s*(?:and\s+)?not\s+(?!far|sure|yet|very|really|too|so\b|only|that|any)(?:in\s+|at\s+|about\s+)?(?<old>.+)$", Options, 1000)]
    private static partial Regex ThatNotThisEn();

    // sorry, I meant Dehe
    [GeneratedRegex(@"^(?:(?:no|sorry|wait|oh|actually)[,.!\s]+)*(?:i meant|i mean|it should be|it should have been)\s+(?:in\s+|at\s+)?(?<value>.+)$", Options, 1000)]
    private static partial Regex MeantEn();
}
