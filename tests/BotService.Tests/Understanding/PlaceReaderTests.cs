using Huiyin.DialogContent;
using Huiyin.Understanding;

namespace Huiyin.Tests.Understanding;

public sealed class PlaceReaderTests
{
    [Theory]
    [InlineData("名都社区3号楼下电动车乱停", "mingdu", "3", null, null)]
    [InlineData("名都社區三號樓二單元", "mingdu", "3", "2", null)]
    [InlineData("文昌办事处中原社区德和家园12栋1单元1203室", "dehe", "12", "1", "1203")]
    [InlineData("德和小区A座", "dehe", "A", null, null)]
    [InlineData("我在德和，十二号楼", "dehe", "12", null, null)]
    [InlineData("幸福社区 3-2-501 漏水", "xingfu", "3", "2", "501")]
    [InlineData("名都花园3#楼2单元301", "mingdu", "3", "2", "301")]
    [InlineData("华庭5幢三单元302室电梯坏了", "mingdu-garden", "5", "3", "302")]
    [InlineData("安置小区二十号楼一单元", "anju", "20", "1", null)]
    [InlineData("北苑Ｂ座１２０３室", "beiyuan", "B", null, "1203")]
    [InlineData("apartment 502 in tower 2, East Lake", "donghu", "2", null, "502")]
    [InlineData("No. 7 building, unit 3, Dehe Jiayuan", "dehe", "7", "3", null)]
    [InlineData("Building 3, Unit 2, Mingdu", "mingdu", "3", "2", null)]
    [InlineData("flat 12B in bldg. 4, Dehe Homes", "dehe", "4", null, "12B")]
    [InlineData("block C entrance one at East Lake", "donghu", "C", "1", null)]
    [InlineData("搬口老街的路灯", "bankou-street", null, null, null)]
    public void ReadPlace_AreaAndDwelling_AreFound(string said, string area, string? building, string? entrance, string? room)
    {
        var place = Read(said);

        Assert.Equal(area, place.Area?.Code);
        Assert.Equal((building, entrance, room), (place.Dwelling.Building, place.Dwelling.Entrance, place.Dwelling.Room));
    }

    [Fact]
    public void ReadPlace_OfficeAndCommunity_AreOnePlace() => Assert.Equal("mingdu", Read("文昌办事处名都社区").Area?.Code);

    [Theory]
    [InlineData("不是名都，是德和家园")]
    [InlineData("不在名都社区，在德和")]
    [InlineData("Not Mingdu, Dehe")]
    [InlineData("it is not in Mingdu, it's Dehe")]
    public void ReadPlace_Correction_TakesWhatIsMeant(string said) => Assert.Equal("dehe", Read(said).Area?.Code);

    [Theory]
    [InlineData("阳光小区没水", "yangguang-zhongyuan", "yangguang-bankou")]
    [InlineData("no water at Sunshine", "yangguang-zhongyuan", "yangguang-bankou")]
    [InlineData("名都和德和都停水了", "mingdu", "dehe")]
    public void ReadPlace_NameOfSeveral_IsAmbiguous(string said, params string[] areas)
    {
        var place = Read(said);

        Assert.True(place.IsAmbiguous);
        Assert.Null(place.Area);
        Assert.Equal(areas.Order(), place.Areas.Select(area => area.Code).Order());
    }

    [Theory]
    [InlineData("名都路上有个大坑", "名都路")]
    [InlineData("人民路与建设路交叉口红绿灯不亮", "人民路与建设路交叉口")]
    [InlineData("东风路38号门前积水", "东风路38号")]
    [InlineData("北苑菜市场门口三轮车乱停", "菜市场门口")]
    [InlineData("桃园村村口路灯不亮", "村口")]
    [InlineData("Dog barking near the primary school since Monday", "near the primary school")]
    [InlineData("The hole on Peace Road is deep", "on Peace Road")]
    public void ReadPlace_Landmark_IsInTheResidentsWords(string said, string landmark) => Assert.Equal(landmark, Read(said).Landmark);

    [Theory]
    [InlineData("中原银行取不出钱")]
    [InlineData("名都大酒店门口很吵")]
    [InlineData("Mingdu Road is full of holes")]
    [InlineData("remingduce")]
    public void ReadPlace_NameOfSomethingElse_IsNoArea(string said) => Assert.Empty(Read(said).Areas);

    [Theory]
    [InlineData("路灯不亮，下雨积水，电线掉在路上了")]
    [InlineData("请问孩子上小学需要什么材料")]
    [InlineData("I do not know")]
    [InlineData("")]
    public void ReadPlace_NoPlace_IsEmpty(string said) => Assert.True(Read(said).IsEmpty);

    [Theory]
    [InlineData(Locales.Chinese, "德和家园2号楼3单元501室")]
    [InlineData(Locales.English, "Dehe Homes, building 2, entrance 3, room 501")]
    public void Describe_Place_IsSaidInTheLanguage(string locale, string expected) => Assert.Equal(expected, Read("德和家园二号楼三单元501室").Describe(locale));

    [Fact]
    public void ReadPlace_Megabyte_IsReadInTime() => Assert.NotNull(Read(string.Concat(Enumerable.Repeat("路路路号楼单元1-1-", 100_000))));

    private static PlaceReading Read(string said) => FixedContent.Reader.ReadPlace(said);
}
