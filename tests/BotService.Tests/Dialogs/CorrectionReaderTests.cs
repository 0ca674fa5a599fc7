using Huiyin.Dialogs.Corrections;
using Huiyin.Tests.DialogContent;
using Huiyin.Tests.Understanding;

namespace Huiyin.Dialogs;

public sealed class CorrectionReaderTests
{
    private static readonly CorrectionReader Reader = new(FixedContent.Reader);

    [Theory]
    [InlineData("不是名都，是德和家园", "Place", "德和家园")]
    [InlineData("不是名都是德和家园", "Place", "德和家园")]
    [InlineData("是德和家园，不是名都", "Place", "德和家园")]
    [InlineData("地点不对，是德和家园", "Place", "德和家园")]
    [InlineData("地址写错了，应该是德和家园5号楼。", "Place", "德和家园5号楼")]
    [InlineData("把地点改成老磨坊后面", "Place", "老磨坊后面")]
    [InlineData("请把地点改成德和", "Place", "德和")]
    [InlineData("说错了，是5号楼", "Place", "5号楼")]
    [InlineData("电话打错了，应该是13900000001", "Phone", "13900000001")]
    [InlineData("电话換成13900000001", "Phone", "13900000001")]
    [InlineData("我的手机号是13900000001", "Phone", "13900000001")]
    [InlineData("不是13800000000，是13900000001", "Phone", "13900000001")]
    [InlineData("类别改成噪声扰民", "Category", "噪声扰民")]
    [InlineData("不是停车，是噪声扰民", "Category", "噪声扰民")]
    [InlineData("时间不对，是上周一开始的", "Since", "上周一开始的")]
    [InlineData("内容改成：半夜打桩", "Words", "半夜打桩")]
    [InlineData("not Mingdu, Dehe Homes", "Place", "Dehe Homes")]
    [InlineData("No, it's not in Mingdu, it's Dehe Homes", "Place", "Dehe Homes")]
    [InlineData("Dehe Homes, not Mingdu", "Place", "Dehe Homes")]
    [InlineData("change the place to behind the old mill", "Place", "behind the old mill")]
    [InlineData("Please change my phone number to 13900000001.", "Phone", "13900000001")]
    [InlineData("sorry, my phone is 13900000001", "Phone", "13900000001")]
    [InlineData("wrong category, it's noise", "Category", "noise")]
    [InlineData("change since when to last Monday", "Since", "last Monday")]
    [InlineData("I meant Dehe Homes", "Place", "Dehe Homes")]
    public void Read_CorrectionWithTheNewValue_TellsWhichAnswerAndWhat(string said, string step, string value) =>
        Assert.Equal(new Correction(Enum.Parse<ReportStep>(step), value), Read(said));

    [Theory]
    [InlineData("地点不对", "Place")]
    [InlineData("电话错了", "Phone")]
    [InlineData("改一下时间", "Since")]
    [InlineData("change the address", "Place")]
    [InlineData("the phone is wrong", "Phone")]
    public void Read_CorrectionWithoutAValue_AsksForIt(string said, string step) =>
        Assert.Equal(new Correction(Enum.Parse<ReportStep>(step), null), Read(said));

    [Theory]
    [InlineData("不是很清楚")]
    [InlineData("不知道是什么")]
    [InlineData("小区不对外开放")]
    [InlineData("电话亭坏了")]
    [InlineData("时间太长了，受不了")]
    [InlineData("晚上最严重，不是白天")]
    [InlineData("没有照片")]
    [InlineData("not yet, thanks")]
    [InlineData("the time is ridiculous")]
    [InlineData("my phone was stolen")]
    [InlineData("the place is dirty")]
    [InlineData("behind the old mill, not far from the river")]
    [InlineData("")]
    public void Read_AnythingElse_CorrectsNothing(string said) => Assert.Null(Read(said));

    private static Correction? Read(string said)
    {
        var draft = new ReportDraft { Words = "电动车乱停", Category = "parking", Area = "mingdu", Place = "3号楼" };
        return Reader.Read(said, draft, new Voice(Repository.Content, said.Any(character => character > 0x2e80) ? "zh-CN" : "en", "webchat"));
    }
}
