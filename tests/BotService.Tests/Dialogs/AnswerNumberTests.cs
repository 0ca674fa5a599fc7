namespace Huiyin.Dialogs;

public sealed class AnswerNumberTests
{
    private static readonly string[] Offered = ["文昌办事处", "搬口办事处", "许湾办事处"];

    [Theory]
    [InlineData("2")]
    [InlineData("２")]
    [InlineData("第二个")]
    [InlineData("选2")]
    [InlineData("二")]
    [InlineData("The second one.")]
    [InlineData("number 2")]
    public void Read_NumberOfAnAnswer_IsThatAnswer(string said) => Assert.Equal("搬口办事处", AnswerNumber.Read(said, Offered));

    [Theory]
    [InlineData("4")]
    [InlineData("0")]
    [InlineData("2号楼")]
    [InlineData("gate 2")]
    [InlineData("13800000000")]
    [InlineData("")]
    [InlineData("two of my neighbours")]
    public void Read_AnythingElse_IsNone(string said) => Assert.Null(AnswerNumber.Read(said, Offered));
}
