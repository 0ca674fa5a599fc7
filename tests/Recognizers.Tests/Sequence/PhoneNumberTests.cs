using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Sequence;

namespace Huiyin.Recognizers.Tests.Sequence;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData(Culture.Chinese, "我的电话是13700001234", "13700001234", "0.6")]
    [InlineData(Culture.Chinese, "手机号：137-0000-1234，王女士", "137-0000-1234", "1")]
    [InlineData(Culture.Chinese, "手机１３７００００１２３４", "13700001234", "0.6")]
    [InlineData(Culture.Chinese, "（0371）61234567找老李", "(0371)61234567", "0.9")]
    [InlineData(Culture.Chinese, "座机0371-61234567转802", "0371-61234567转802", "0.8")]
    [InlineData(Culture.Chinese, "0371—61234567", "0371—61234567", "0.8")]
    [InlineData(Culture.Chinese, "打400-123-4567", "400-123-4567", "0.9")]
    [InlineData(Culture.Chinese, "+86 137 0000 1234", "+86 137 0000 1234", "1")]
    [InlineData(Culture.English, "call (555) 123-4576 please", "(555) 123-4576", "1")]
    [InlineData(Culture.English, "+44 20 7946 0958", "+44 20 7946 0958", "1")]
    [InlineData(Culture.English, "202.555.0143 ext. 77", "202.555.0143 ext. 77", "1")]
    [InlineData(Culture.English, "1-800-555-0199", "1-800-555-0199", "1")]
    public void RecognizePhoneNumber_Number_GivesTextAndScore(string culture, string query, string text, string score)
    {
        var result = Assert.Single(SequenceRecognizer.RecognizePhoneNumber(query, culture));

        Assert.Equal("phonenumber", result.TypeName);
        Assert.Equal(text, result.Text);
        Assert.Equal(text, result.Resolution[ResolutionKey.Value]);
        Assert.Equal(score, result.Resolution[ResolutionKey.Score]);
        Assert.Equal(text.Length, result.End - result.Start + 1);
    }

    [Theory]
    [InlineData(Culture.Chinese, "13700001234、13800005678")]
    [InlineData(Culture.Chinese, "13700001234/13800005678")]
    [InlineData(Culture.Chinese, "13700001234 13800005678")]
    [InlineData(Culture.English, "13700001234 or 13800005678")]
    public void RecognizePhoneNumber_Two_FindsBoth(string culture, string query) =>
        Assert.Equal(["13700001234", "13800005678"], SequenceRecognizer.RecognizePhoneNumber(query, culture).Select(result => result.Text));

    [Theory]
    [InlineData(Culture.Chinese, "2026-11-22 10:30")]
    [InlineData(Culture.Chinese, "今天是20261122")]
    [InlineData(Culture.Chinese, "身份证号410105199003070012")]
    [InlineData(Culture.Chinese, "订单号75312345678901")]
    [InlineData(Culture.Chinese, "户号1234567890")]
    [InlineData(Culture.Chinese, "花了12345678元")]
    [InlineData(Culture.Chinese, "3-2-1号")]
    [InlineData(Culture.Chinese, "拨打12345")]
    [InlineData(Culture.Chinese, "192.168.100.100")]
    [InlineData(Culture.English, "12/25/2020 and 25.12.2020")]
    [InlineData(Culture.English, "order number: 123-456-7890")]
    [InlineData(Culture.English, "4111 1111 1111 1111")]
    [InlineData(Culture.English, "219-09-9999")]
    [InlineData(Culture.English, "$12345678")]
    [InlineData(Culture.English, "x12345678")]
    [InlineData(Culture.English, "12345678*2")]
    [InlineData(Culture.English, "between 2019 2020")]
    public void RecognizePhoneNumber_OtherDigits_FindsNothing(string culture, string query) =>
        Assert.Empty(SequenceRecognizer.RecognizePhoneNumber(query, culture));
}
