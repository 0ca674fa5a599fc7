using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Huiyin.BotFramework.Tests.Dialogs.Choices;

public class TokenizerTests
{
    [Theory]
    [InlineData("how now brown cow", "how|now|brown|cow")]
    [InlineData("  how\tnow,  brown...cow? ", "how|now|brown|cow")]
    [InlineData("food 💥👍😀", "food|💥|👍|😀")]
    [InlineData("a\U0001F600b", "a|😀|b")]
    [InlineData("停车 问题", "停车|问题")]
    [InlineData("我要停车", "我要停车")]
    [InlineData("...", "")]
    [InlineData("", "")]
    public void Tokens_AreTheWords(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Tokenizer.DefaultTokenizer(text, "en-us").Select(token => token.Text)));

    [Fact]
    public void Token_HasItsPlaceAndItsNormalForm()
    {
        var token = Tokenizer.DefaultTokenizerImpl("the BIG one")[1];

        Assert.Equal((4, 6, "BIG", "big"), (token.Start, token.End, token.Text, token.Normalized));
    }
}
