using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Sequence;

namespace Huiyin.Recognizers.Tests.Sequence;

public sealed class SequenceTests
{
    [Theory]
    [InlineData(Culture.English, "Write to Jane.Doe+city@mail.example.org.", "jane.doe+city@mail.example.org")]
    [InlineData(Culture.English, "name@[10.0.0.1] is reached by number", "name@[10.0.0.1]")]
    [InlineData(Culture.Chinese, "我的邮箱是zhang_san@example.com，谢谢", "zhang_san@example.com")]
    [InlineData(Culture.Chinese, "邮箱ｌｉ＠example.cn", "li@example.cn")]
    public void RecognizeEmail_Address_GivesItInLowerCase(string culture, string query, string address)
    {
        var result = Assert.Single(SequenceRecognizer.RecognizeEmail(query, culture));

        Assert.Equal("email", result.TypeName);
        Assert.Equal(address, result.Text);
        Assert.Equal(address, result.Resolution[ResolutionKey.Value]);
    }

    [Theory]
    [InlineData("name@host")]
    [InlineData("na..me@example.org")]
    [InlineData(".name@example.org")]
    [InlineData("name@10.0.0.1")]
    [InlineData("name@ex_ample.org")]
    [InlineData("@example.org")]
    [InlineData("name@-example.org")]
    public void RecognizeEmail_Malformed_FindsNothing(string query) =>
        Assert.Empty(SequenceRecognizer.RecognizeEmail(query, Culture.English));

    [Fact]
    public void RecognizeUrl_InASentence_LeavesThePunctuation() =>
        Assert.Equal(["https://example.org/a?b=1", "www.example.com"], SequenceRecognizer.RecognizeURL("See https://example.org/a?b=1. Or www.example.com!", Culture.English).Select(result => result.Text));

    [Fact]
    public void RecognizeIpAddress_BothVersions_AreToldApart()
    {
        var results = SequenceRecognizer.RecognizeIpAddress("10.0.0.1, fe80::1 and 300.1.1.1", Culture.English);

        Assert.Equal([("10.0.0.1", "ipv4"), ("fe80::1", "ipv6")], results.Select(result => (result.Text, (string)result.Resolution[ResolutionKey.Type])));
    }

    [Fact]
    public void RecognizeGuid_Dashed_IsCertain()
    {
        var result = Assert.Single(SequenceRecognizer.RecognizeGUID("id 123e4567-e89b-12d3-a456-426614174000", Culture.English));

        Assert.Equal("guid", result.TypeName);
        Assert.Equal(1.0, result.Resolution[ResolutionKey.Score]);
    }

    [Fact]
    public void RecognizeHashtagAndMention_BothInAText_AreFound()
    {
        const string Query = "#路灯 @city_hall 坏了 a@b";

        Assert.Equal("#路灯", Assert.Single(SequenceRecognizer.RecognizeHashtag(Query, Culture.Chinese)).Text);
        Assert.Equal("@city_hall", Assert.Single(SequenceRecognizer.RecognizeMention(Query, Culture.Chinese)).Text);
    }
}
