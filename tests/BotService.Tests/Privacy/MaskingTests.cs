using Huiyin.Concerns;
using Huiyin.Privacy.Masking;
using Huiyin.Staff;

namespace Huiyin.Privacy;

public sealed class MaskingTests
{
    [Theory]
    [InlineData("名都社区3-2-402", "名都社区3-*-***")]
    [InlineData("3号楼2单元402", "3号楼*单元***")]
    [InlineData("三号楼二单元四零二", "三号楼*单元***")]
    [InlineData("名都社区3号楼", "名都社区3号楼")]
    [InlineData("Building 3", "Building 3")]
    [InlineData("Building 3, entrance 2, room 402", "Building 3, entrance *, room ***")]
    [InlineData("村东头12号", "村东头**号")]
    [InlineData("文昌大道桥头", "文昌大道桥头")]
    public void Place_Masked_KeepsTheBuildingAlone(string place, string masked) => Assert.Equal(masked, MaskedPlace.Of(place));

    [Theory]
    [InlineData("楼道灯坏了，电话13812345678。", null, "楼道灯坏了，电话138****5678。")]
    [InlineData("打幺三八幺二三四五六七八找我", null, "打138****5678找我")]
    [InlineData("call 0394-8123456 or 138 1234 5678", null, "call 0394-***3456 or 138****5678")]
    [InlineData("座机8123456", null, "座机***3456")]
    [InlineData("身份证412702199001011234", null, "身份证412***************")]
    [InlineData("名都社区3号楼2单元402漏水", "3号楼2单元402", "名都社区3号楼*单元***漏水")]
    [InlineData("我家在3-2-402", null, "我家在3-*-***")]
    [InlineData("住402室", null, "住***室")]
    [InlineData("2026-11-22 3辆车堵了5天", null, "2026-11-22 3辆车堵了5天")]
    [InlineData("编号100-247怎么样了", null, "编号100-247怎么样了")]
    public void Words_Masked_LoseNumbersAndDoorsAndNothingElse(string words, string? place, string masked) => Assert.Equal(masked, MaskedWords.Of(words, place));

    [Theory]
    [InlineData(ActorRole.Administrator, "other", true, "138****5678=Full,Full")]
    [InlineData(ActorRole.Supervisor, "other", true, "138****5678=Full,Full")]
    [InlineData(ActorRole.Supervisor, "other", false, "138****5678=Full,Full")]
    [InlineData(ActorRole.Clerk, "own", true, "138****5678=Full,Full")]
    [InlineData(ActorRole.Clerk, "own", false, "138****5678=Masked,Masked")]
    [InlineData(ActorRole.Clerk, "other", true, "138****5678=Masked,Masked")]
    [InlineData(ActorRole.UnitHead, "own", true, "138****5678=Full,Full")]
    [InlineData(ActorRole.UnitHead, "other", true, "138****5678=Masked,Masked")]
    [InlineData(ActorRole.Visitor, "other", true, "138****5678=Masked,Full")]
    [InlineData(ActorRole.Visitor, "other", false, "138****5678=Masked,Masked")]
    [InlineData(ActorRole.Auditor, "other", true, "138****5678=Masked,Masked")]
    [InlineData(ActorRole.Resident, "own", true, "138****5678=Hidden,Hidden")]
    internal void Rule_ByRoleUnitAndState_ShowsWhatTheWorkNeeds(ActorRole role, string unit, bool isOpen, string expected)
    {
        var reader = new StaffMember { Id = "m", Login = "m", Name = "m", Role = role, Unit = unit == "own" ? "parks" : "water", Locale = "en" };
        var concern = Concern(isOpen);

        var shown = DisclosureRule.Of(reader, StaffScopes.All, concern);

        Assert.Equal(expected.Split('=')[1], $"{shown.Phone},{shown.Place}");
        Assert.Equal(shown.Phone switch { Disclosure.Full => "13812345678", Disclosure.Masked => "138****5678", _ => null }, shown.PhoneOf(concern));
        Assert.Equal(shown.Place switch { Disclosure.Full => "3-2-402", Disclosure.Masked => "3-*-***", _ => null }, shown.PlaceOf(concern));
    }

    [Theory]
    [InlineData(ActorRole.Administrator)]
    [InlineData(ActorRole.Supervisor)]
    [InlineData(ActorRole.Clerk)]
    internal void Rule_OfATokenWithoutTheScope_ShowsNothingInFull(ActorRole role)
    {
        var reader = new StaffMember { Id = "m", Login = "m", Name = "m", Role = role, Unit = "parks", Locale = "en" };

        Assert.Equal(new Disclosed(Disclosure.Masked, Disclosure.Masked), DisclosureRule.Of(reader, StaffScopes.All & ~StaffScopes.Personal, Concern(true)));
    }

    private static Concern Concern(bool isOpen) => new()
    {
        Id = "c",
        Number = "100009",
        Category = "parking",
        Text = "",
        Place = "3-2-402",
        Phone = "13812345678",
        Language = "zh-CN",
        ReporterId = "r",
        Unit = "parks",
        Status = isOpen ? ConcernStatus.Assigned : ConcernStatus.Closed,
    };
}
