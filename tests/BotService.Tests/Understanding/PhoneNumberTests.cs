using Huiyin.Understanding;

namespace Huiyin.Tests.Understanding;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("13800000000", "13800000000", "138****0000")]
    [InlineData("138 0000 0000", "13800000000", "138****0000")]
    [InlineData("+86 138-0000-0000", "13800000000", "138****0000")]
    [InlineData("008613800000000", "13800000000", "138****0000")]
    [InlineData("１３８００００００００", "13800000000", "138****0000")]
    [InlineData("我的电话是13912345678，谢谢", "13912345678", "139****5678")]
    [InlineData("幺三八零零零零零零零零", "13800000000", "138****0000")]
    [InlineData("0394-8261234", "0394-8261234", "0394-***1234")]
    [InlineData("(0394) 8261234", "0394-8261234", "0394-***1234")]
    [InlineData("010 62345678", "010-62345678", "010-6***5678")]
    [InlineData("8261234", "8261234", "***1234")]
    public void TryParse_PossibleNumber_IsOneSpelling(string said, string digits, string masked)
    {
        Assert.True(PhoneNumber.TryParse(said, out var number));
        Assert.Equal(digits, number.Normalized);
        Assert.Equal(masked, number.Masked);
        Assert.Equal(masked, number.ToString());
    }

    [Theory]
    [InlineData("12345")]
    [InlineData("1380000000")]
    [InlineData("138000000000")]
    [InlineData("12800000000")]
    [InlineData("411602199001011234")]
    [InlineData("0394-126")]
    [InlineData("没有电话")]
    [InlineData("")]
    [InlineData(null)]
    public void TryParse_ImpossibleNumber_IsRefused(string? said) => Assert.False(PhoneNumber.TryParse(said, out _));

    [Theory]
    [InlineData("单号411602199001011234")]
    [InlineData("7月15日到8月20日，3号楼2单元501室")]
    [InlineData("2023-07-15 21:05:33")]
    [InlineData("花了1200000元")]
    public void Read_OtherNumbers_AreNoPhone(string said) => Assert.Null(FixedContent.Reader.Read(said).Phone);
}
