using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.Sequence;

namespace Huiyin.Recognizers.Tests;

/// <summary>What residents write in one breath: place, amount, and how to reach them.</summary>
public sealed class ResidentSentenceTests
{
    [Theory]
    [InlineData("俺家住和平社区12号楼3单元502，水管爆了三天了，电话13700001122，姓李", "13700001122")]
    [InlineData("您好，井盖坏了，我手机137 0000 1122随时联系", "137 0000 1122")]
    [InlineData("固话是0371-6123 4567，打不通就打137-0000-1234", "0371-6123 4567", "137-0000-1234")]
    [InlineData("电话：137 0000 1122/0371-61234567", "137 0000 1122", "0371-61234567")]
    [InlineData("户号4100123456789的电费不对，回电63881234", "63881234")]
    [InlineData("反映人：王芳（女），联系方式：１３７０００１１２３４", "13700011234")]
    [InlineData("身份证410105199003070012，2026年11月20日18:30在3号楼2单元摔倒")]
    public void RecognizePhoneNumber_ChineseReport_FindsHowToReachThem(string report, params string[] numbers) =>
        Assert.Equal(numbers, SequenceRecognizer.RecognizePhoneNumber(report, Culture.Chinese).Select(result => result.Text));

    [Theory]
    [InlineData("My number is 137 0000 1234, flat 502, building 12", "137 0000 1234")]
    [InlineData("Please call Mrs Li on 0371 6123 4567 after 6pm", "0371 6123 4567")]
    [InlineData("Invoice 12345678 of 2026-11-20 is wrong, 3 people at 12 Garden Road")]
    public void RecognizePhoneNumber_EnglishReport_FindsHowToReachThem(string report, params string[] numbers) =>
        Assert.Equal(numbers, SequenceRecognizer.RecognizePhoneNumber(report, Culture.English).Select(result => result.Text));

    [Theory]
    [InlineData("小区有两百多户，停水两天了", "200", "2")]
    [InlineData("欠了三万五千六百块工资，一共十二个工人", "35600", "12")]
    [InlineData("健康路二十七号院，三分之一的路灯不亮", "27", "0.333333333333333")]
    [InlineData("路面有个1.5米深的坑，直径七十公分", "1.5", "70")]
    [InlineData("垃圾桶满了三四天没人清，十分难闻，一直没人管")]
    public void RecognizeNumber_ChineseReport_FindsTheAmounts(string report, params string[] values) =>
        Assert.Equal(values, NumberRecognizer.RecognizeNumber(report, Culture.Chinese).Select(result => result.Resolution[ResolutionKey.Value]));

    [Theory]
    [InlineData("The lift in block 12 is out of order for one and a half weeks, about forty families", "12", "1.5", "40")]
    [InlineData("3 broken lamps on Garden Road and two on Hill Street", "3", "2")]
    [InlineData("No one answers, this is the third time, and that one is closed")]
    public void RecognizeNumber_EnglishReport_FindsTheAmounts(string report, params string[] values) =>
        Assert.Equal(values, NumberRecognizer.RecognizeNumber(report, Culture.English).Select(result => result.Resolution[ResolutionKey.Value]));
}
