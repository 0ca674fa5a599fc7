using Huiyin.DialogContent;
using Huiyin.Tests.DialogContent;

namespace Huiyin.Understanding.Positions;

public sealed class MapLinkReaderTests
{
    private static readonly Coordinates Mingdu = new(33.6438, 114.6694);

    [Theory]
    [InlineData("https://www.google.com/maps/place/X/@33.6500,114.6800,17z/data=!3m1!4b1!4m6!3m5!1s0x0!8m2!3d33.6438!4d114.6694")]
    [InlineData("https://www.google.com/maps/@33.6438,114.6694,17z")]
    [InlineData("https://maps.google.com/?q=33.6438,114.6694")]
    [InlineData("https://www.google.com/maps/search/?api=1&query=33.6438%2C114.6694")]
    [InlineData("https://maps.apple.com/?ll=33.6438,114.6694&q=Mingdu")]
    [InlineData("https://uri.amap.com/marker?position=114.674818,33.642198&name=X")]
    [InlineData("https://uri.amap.com/marker?position=114.6694,33.6438&coordinate=wgs84")]
    [InlineData("https://wb.amap.com/?q=33.642198,114.674818,名都&src=app")]
    [InlineData("https://wb.amap.com/?p=B0FFG,33.642198,114.674818,名都社区,文昌路")]
    [InlineData("androidamap://viewMap?sourceApplication=x&lat=33.642198&lon=114.674818&dev=0")]
    [InlineData("http://api.map.baidu.com/marker?location=33.647957,114.681405&title=X&output=html")]
    [InlineData("http://api.map.baidu.com/marker?location=33.642198,114.674818&coord_type=gcj02&output=html")]
    [InlineData("baidumap://map/marker?location=33.647957,114.681405&title=X")]
    [InlineData("https://apis.map.qq.com/uri/v1/marker?marker=coord:33.642198,114.674818;title:名都;addr:X")]
    [InlineData("https://map.qq.com/?type=marker&isopeninfowin=1&pointx=114.674818&pointy=33.642198&name=X")]
    [InlineData("https://www.openstreetmap.org/?mlat=33.6438&mlon=114.6694#map=17/33.65/114.68")]
    [InlineData("https://www.openstreetmap.org/#map=17/33.6438/114.6694")]
    [InlineData("geo:33.6438,114.6694;crs=wgs84;u=35")]
    [InlineData("geo:0,0?q=33.6438,114.6694(Mingdu)")]
    [InlineData("路灯坏在这里 geo:33.6438,114.6694 谢谢")]
    [InlineData("33.64380, 114.66940")]
    public void Find_LinkOfAnyMap_IsTheSamePoint(string said)
    {
        var found = MapLinkReader.Find(said);

        Assert.NotNull(found);
        Assert.InRange(found.Value.Position.Coordinates.MetresTo(Mingdu), 0, 3);
    }

    [Theory]
    [InlineData("https://surl.amap.com/4gKxyz")]
    [InlineData("https://maps.app.goo.gl/abcDEF")]
    [InlineData("https://example.com/?q=33.64,114.66")]
    [InlineData("停车费 33.64,114.66 元")]
    [InlineData("https://uri.amap.com/marker?position=214.6,95.1")]
    [InlineData("geo:0,0")]
    [InlineData("电话13800000000，3号楼2单元")]
    [InlineData("https://www.google.com/maps/@%ZZ,%")]
    public void Find_NoPosition_FindsNone(string said) => Assert.Null(MapLinkReader.Find(said));

    [Theory]
    [InlineData(31.1774276, 121.5272106, 31.17530398364597, 121.531541859215)]
    [InlineData(22.543847, 113.912316, 22.540796131694766, 113.9171764808363)]
    [InlineData(39.911954, 116.377817, 39.91334545536069, 116.38404722455657)]
    public void Datum_KnownPairs_ComeOut(double north, double east, double shiftedNorth, double shiftedEast)
    {
        Assert.InRange(MapDatums.ToGcj02(new Coordinates(north, east)).MetresTo(new Coordinates(shiftedNorth, shiftedEast)), 0, 0.1);
        Assert.InRange(MapDatums.ToWgs84(new Coordinates(shiftedNorth, shiftedEast), MapDatum.Gcj02).MetresTo(new Coordinates(north, east)), 0, 0.1);
    }

    [Fact]
    public void Datum_OutsideChina_IsNotShifted() => Assert.Equal(new Coordinates(48.85, 2.35), MapDatums.ToWgs84(new Coordinates(48.85, 2.35), MapDatum.Gcj02));

    [Theory]
    [InlineData(33.6438, 114.6694, "mingdu")]
    [InlineData(33.6440, 114.6696, "mingdu")]
    [InlineData(33.6465, 114.6731, "zhongyuan,mingdu")]
    [InlineData(31.2, 121.5, "")]
    public void NearbyAreas_Position_IsOneOrSeveralOrNone(double north, double east, string codes)
    {
        var near = NearbyAreas.Of(new Coordinates(north, east), Repository.Content.Areas).Select(area => area.Community!.Code).Distinct();

        Assert.Equal(codes.Split(',', StringSplitOptions.RemoveEmptyEntries).Order(), near.Order());
    }
}
