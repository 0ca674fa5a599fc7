using Huiyin.DialogContent;

namespace Huiyin.Benchmarks.Seeding;

/// <summary>Words that residents and staff might use, made of the taxonomy and the areas.</summary>
internal sealed class SeedWords(Chance chance)
{
    private static readonly string[] ChineseTails =
    [
        "已经好几天了，希望尽快处理", "晚上特别严重，老人孩子都受影响", "反映过一次没人管", "请工作人员到现场看一看", "上周下雨以后更严重了", "影响大家出行", "物业说不归他们管", "能不能给个说法", "谢谢你们", "麻烦今天之内联系我",
    ];

    private static readonly string[] EnglishTails =
    [
        "It has been like this for days, please see to it.", "It is worst at night.", "I reported it once and nothing happened.", "Please come and have a look.", "It got worse after the rain.", "Thank you.",
    ];

    private static readonly string[] Replies = ["我们已安排人员到现场查看", "施工队明天上午到场", "正在与物业协调，三天内答复您", "已联系产权单位", "We have sent somebody to look at it.", "材料已经订购，到货后立即施工"];

    private static readonly string[] Deeds = ["已清理完毕并安排每日巡查", "已修复，照片附后", "已更换设备，恢复正常", "已划线并立牌，加强管理", "The lamp has been replaced."];

    private static readonly string[] Notes = ["电话核实，情况属实", "现场拍照存档", "等待物业回复", "与社区沟通", "预算已报", "第二次到场"];

    public string Concern(Category category, Area? area, bool english)
    {
        var words = english ? category.Synonyms.In(Locales.English) : category.Synonyms.In(Locales.Chinese);
        var matter = words.Count > 0 ? chance.Among(words) : category.Label.In(english ? Locales.English : Locales.Chinese);
        var place = area?.Label.In(english ? Locales.English : Locales.Chinese) ?? "";
        return english
            ? $"{place} building {1 + chance.Below(40)}: {matter}. {chance.Among(EnglishTails)}"
            : $"{place}{1 + chance.Below(40)}号楼{1 + chance.Below(6)}单元{matter}，{chance.Among(ChineseTails)}";
    }

    public string Reply() => chance.Among(Replies);

    public string Deed() => chance.Among(Deeds);

    public string Note() => chance.Among(Notes);
}
