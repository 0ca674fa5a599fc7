using Huiyin.Tests.Understanding;

namespace Huiyin.Deliveries;

public sealed class FailureWordingTests
{
    [Theory]
    [InlineData("HTTP 403 BotDisabled", "the resident has blocked us or left the conversation", "对方屏蔽了我们，或已退出对话")]
    [InlineData("HTTP 410", "the conversation no longer exists", "对话已不存在")]
    [InlineData("HTTP 413", "the message is too large for the channel (HTTP 413)", "消息太大，渠道不收（HTTP 413）")]
    [InlineData("HTTP 429", "the channel has too much to do (HTTP 429)", "渠道太忙（HTTP 429）")]
    [InlineData("HTTP 503", "the channel is out of order (HTTP 503)", "渠道出了故障（HTTP 503）")]
    [InlineData("HTTP 400 BadSyntax", "the channel refused it (HTTP 400 BadSyntax)", "渠道拒收（HTTP 400 BadSyntax）")]
    [InlineData("The conversation is Suspended until the resident speaks again.", "the resident has blocked us or left the conversation", "对方屏蔽了我们，或已退出对话")]
    [InlineData("The conversation is Closed until the resident speaks again.", "the conversation no longer exists", "对话已不存在")]
    [InlineData("No answer within 00:00:30.", "the channel did not answer in time", "渠道没有及时回应")]
    [InlineData("The household has no chat: it is told in person.", "the household has no chat: it is told in person", "该户没有聊天方式，需当面告知")]
    [InlineData("Something new", "Something new", "Something new")]
    [InlineData("HTTP ", "HTTP ", "HTTP ")]
    [InlineData(null, "the channel gave no reason", "渠道没有说明原因")]
    public void Failure_OfEachKind_IsSaidInWords(string? error, string english, string chinese)
    {
        var wording = new FailureWording(new FixedContent());

        Assert.Equal((english, chinese), (wording.Of(error, "en"), wording.Of(error, "zh-CN")));
    }
}
