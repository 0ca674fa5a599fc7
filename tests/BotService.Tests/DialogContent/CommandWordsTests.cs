using Huiyin.DialogContent;

namespace Huiyin.Tests.DialogContent;

public sealed class CommandWordsTests
{
    [Theory]
    [InlineData("取消", Command.Cancel)]
    [InlineData("取消。", Command.Cancel)]
    [InlineData("  ＣＡＮＣＥＬ！ ", Command.Cancel)]
    [InlineData("不用了", Command.No)]
    [InlineData("否", Command.No)]
    [InlineData("不要", Command.No)]
    [InlineData("確認", Command.Yes)]
    [InlineData("還沒解決", Command.No)]
    [InlineData("That's right.", Command.Yes)]
    [InlineData("thats right", Command.Yes)]
    [InlineData("ok 👍", Command.Yes)]
    [InlineData("go back please", Command.Back)]
    [InlineData("重新開始", Command.StartOver)]
    [InlineData("請轉人工", Command.Human)]
    [InlineData("I want to talk to a person", Command.Human)]
    [InlineData("查一下进度", null)]
    [InlineData("查进度", Command.Status)]
    [InlineData("我要匿名", Command.Anonymous)]
    [InlineData("说英语吧", Command.SpeakEnglish)]
    [InlineData("中文", Command.SpeakChinese)]
    [InlineData("?", null)]
    [InlineData("no parking sign at the gate", null)]
    [InlineData("是不是可以在这儿停车", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Match_WholeMessage_IsTheCommand(string? said, object? expected) =>
        Assert.Equal((Command?)expected, Repository.Content.Commands.Match(said));

    [Fact]
    public void Match_Megabyte_IsNoCommand() => Assert.Null(Repository.Content.Commands.Match(new string('好', 1_000_000)));

    [Fact]
    public void Match_HalfASurrogatePair_DoesNotThrow() => Assert.Null(Repository.Content.Commands.Match("好\ud83d 吗"));
}
