using System.Text.RegularExpressions;
using Huiyin.Concerns;
using Huiyin.Concerns.ReturnVisits;
using Huiyin.Visits;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Desk;

/// <summary>Visits and the register over plain forms, as on a phone without script.</summary>
public sealed partial class DeskVisitTests(DeskFixture desk) : IClassFixture<DeskFixture>
{
    [Fact]
    public async Task Visit_WithAConcern_IsRecordedAndFiledForTheHousehold()
    {
        using var caller = await DeskCaller.AsAsync(desk, ActorRole.Visitor, "en");
        var household = await desk.HouseholdAsync("mingdu", "401");
        var path = $"/desk/visits/households/{household.Id}";

        var kept = await RecordAsync(caller, path, ("outcome", "Visited"), ("concern-1", "楼下停车太乱，消防车进不来"), ("remark", "两位老人"));

        var visit = Assert.Single(await desk.VisitsAsync(household));
        Assert.Equal((VisitOutcome.Visited, "两位老人"), (visit.Outcome!.Value, visit.Remark));
        Assert.Contains("楼下停车太乱", kept.Text, StringComparison.Ordinal);
        Assert.Matches("/desk/concerns/\\d+", kept.Text);
    }

    [Fact]
    public async Task Form_SentAgain_IsRecordedOnce_AndSaysWhereItDiffers()
    {
        using var caller = await DeskCaller.AsAsync(desk, ActorRole.Visitor, "en");
        var household = await desk.HouseholdAsync("mingdu", "402");
        var path = $"/desk/visits/households/{household.Id}";
        var form = await caller.GetAsync(path);

        var first = await caller.SendAsync(form, path, "name=\"outcome\"", ("outcome", "NotAtHome"));
        var again = await caller.SendAsync(form, path, "name=\"outcome\"", ("outcome", "NotAtHome"), ("waited", "90"));
        var other = await caller.SendAsync(form, path, "name=\"outcome\"", ("outcome", "Refused"));

        Assert.Equal((302, first.Location), (again.Status, again.Location));
        Assert.Equal(422, other.Status);
        Assert.Contains("recorded as", other.Text, StringComparison.Ordinal);
        Assert.Single(await desk.VisitsAsync(household));
    }

    [Fact]
    public async Task Visit_ThatLayOnThePhone_CountsFromWhenItWasWrittenDown()
    {
        using var caller = await DeskCaller.AsAsync(desk, ActorRole.Visitor);
        var household = await desk.HouseholdAsync("mingdu", "403");
        var before = DateTimeOffset.UtcNow;

        await RecordAsync(caller, $"/desk/visits/households/{household.Id}", ("outcome", "Visited"), ("waited", "7200"));

        var visit = Assert.Single(await desk.VisitsAsync(household));
        Assert.InRange(visit.VisitedAt, before.AddHours(-2).AddMinutes(-1), DateTimeOffset.UtcNow.AddHours(-2));
    }

    [Fact]
    public async Task Visit_WithoutAnOutcome_KeepsWhatWasTyped()
    {
        using var caller = await DeskCaller.AsAsync(desk, ActorRole.Visitor, "en");
        var household = await desk.HouseholdAsync("mingdu", "404");
        var path = $"/desk/visits/households/{household.Id}";

        var answer = await caller.SendAsync(await caller.GetAsync(path), path, "name=\"outcome\"", ("concern-2", "电梯总是坏"), ("remark", "下次带钥匙"));

        Assert.Equal(422, answer.Status);
        Assert.Contains("电梯总是坏", answer.Text, StringComparison.Ordinal);
        Assert.Contains("下次带钥匙", answer.Text, StringComparison.Ordinal);
        Assert.Empty(await desk.VisitsAsync(household));
    }

    [Fact]
    public async Task Record_TakenBack_MakesRoomForTheRightOne()
    {
        using var caller = await DeskCaller.AsAsync(desk, ActorRole.Visitor, "en");
        var household = await desk.HouseholdAsync("mingdu", "405");
        var kept = await RecordAsync(caller, $"/desk/visits/households/{household.Id}", ("outcome", "Refused"));

        var answer = await caller.SendAsync(kept, "", "handler=Retract");

        Assert.Equal($"/desk/visits/households/{household.Id}", answer.Location);
        Assert.Equal(VisitEventKind.Retracted, (await desk.VisitsAsync(household))[^1].Kind);
    }

    [Fact]
    public async Task Slip_AtTheDoor_ShowsACode()
    {
        using var caller = await DeskCaller.AsAsync(desk, ActorRole.Visitor, "en");
        var household = await desk.HouseholdAsync("mingdu", "406");
        var kept = await RecordAsync(caller, $"/desk/visits/households/{household.Id}", ("outcome", "Visited"));

        var slip = await caller.SendAsync(kept, "", "handler=Slip");

        Assert.Matches(">[0-9A-Z]{4}-[0-9A-Z]{4}<", slip.Text);
    }

    [Theory]
    [InlineData("Visitor")]
    [InlineData("Supervisor")]
    public async Task Household_OutsideTheViewersAreas_StaysHidden(string role)
    {
        using var caller = await DeskCaller.AsAsync(desk, Enum.Parse<ActorRole>(role));
        using var administrator = await DeskCaller.AsAsync(desk, ActorRole.Administrator);
        var household = await desk.HouseholdAsync("xingfu", "401");
        var kept = await RecordAsync(administrator, $"/desk/visits/households/{household.Id}", ("outcome", "Visited"), ("remark", "许湾的备注"));
        var record = RecordAddress().Match(kept.Text).Value;

        foreach (var path in new[] { $"/desk/visits/households/{household.Id}", record, "/desk/visits?area=xingfu", "/desk/visits?area=xingfu&building=5", "/desk/visits/households?area=xingfu" })
        {
            var page = await caller.GetAsync(path);
            Assert.Equal(403, page.Status);
            Assert.DoesNotContain("许湾的备注", page.Text, StringComparison.Ordinal);
        }

        var own = await caller.GetAsync("/desk/visits/households");
        Assert.DoesNotContain(household.Id, own.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Auditor_SeesNoRoomsAndRecordsNothing()
    {
        using var caller = await DeskCaller.AsAsync(desk, ActorRole.Auditor, "en");
        var household = await desk.HouseholdAsync("mingdu", "408");

        var plan = await caller.GetAsync("/desk/visits?area=mingdu&building=3");
        var page = await caller.GetAsync($"/desk/visits/households/{household.Id}");

        Assert.DoesNotContain("3-2-4", plan.Text, StringComparison.Ordinal);
        // Not within an id or a nonce, which may hold it by chance.
        Assert.DoesNotMatch(@"(?<![\w+/-])408(?![\w+/=])", page.Text);
        Assert.DoesNotContain("name=\"outcome\"", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Building_OfManyDoors_ComesAPageAtATime()
    {
        using var caller = await DeskCaller.AsAsync(desk, ActorRole.Administrator, "en");

        var first = await caller.GetAsync("/desk/visits?area=xingfu&building=5");
        var next = System.Net.WebUtility.HtmlDecode(Regex.Match(first.Text, "rel=\"next\" href=\"([^\"]+)\"").Groups[1].Value);
        var second = await caller.GetAsync(next);

        Assert.Equal(30, Doors().Count(first.Text));
        Assert.InRange(Doors().Count(second.Text), 8, 10);
    }

    [Fact]
    public async Task NewHousehold_IsAddedOnce()
    {
        using var caller = await DeskCaller.AsAsync(desk, ActorRole.Visitor, "en");
        var page = await caller.GetAsync("/desk/visits/households");
        (string, string)[] typed = [("newArea", "mingdu"), ("newBuilding", "09号楼"), ("newEntrance", "1单元"), ("newRoom", "0101室")];

        var added = await caller.SendAsync(page, "", "handler=Add", typed);
        var again = await caller.SendAsync(page, "", "handler=Add", typed);

        Assert.Equal(302, added.Status);
        Assert.Equal(added.Location, again.Location);
        Assert.Contains("building 9, entrance 1, room 101", (await caller.GetAsync(added.Location!)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xingfu", "101", "area")]
    [InlineData("", "101", "choose an area")]
    [InlineData("mingdu", " ", "room")]
    [InlineData("mingdu", "123456789012345678901", "20")]
    public async Task NewHousehold_ThatCannotBe_IsRefusedInWords(string area, string room, string said)
    {
        using var caller = await DeskCaller.AsAsync(desk, ActorRole.Visitor, "en");

        var answer = await caller.SendAsync(await caller.GetAsync("/desk/visits/households"), "", "handler=Add", ("newArea", area), ("newBuilding", "77"), ("newRoom", room));

        Assert.Equal(422, answer.Status);
        Assert.Contains(said, Regex.Match(answer.Text, "role=\"alert\"[^>]*>(?!.*data-queue).*?</div>", RegexOptions.Singleline).Value, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("area,building,unit,room\nmingdu,21,1,101\nmingdu,21,1,102\n", 302, "")]
    [InlineData("area,building,unit,room\nmingdu,22,1,101\nnowhere,22,1,102\n", 422, "nowhere")]
    [InlineData("area,building,unit,room\nmingdu,23,1,101\nxingfu,23,1,102\n", 422, "outside your areas")]
    public async Task Import_TakesAWholeFileOrSaysWhyNot(string csv, int status, string said)
    {
        using var caller = await DeskCaller.AsAsync(desk, ActorRole.Supervisor, "en");

        var answer = await caller.SendFileAsync(await caller.GetAsync("/desk/visits/households"), "handler=Import", "file", "households.csv", csv);

        Assert.Equal(status, answer.Status);
        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
        var register = await caller.GetAsync($"/desk/visits/households?area=mingdu&building={csv.Split('\n')[1].Split(',')[1]}");
        Assert.Equal(status == 302, register.Text.Contains("data-row=", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zh-CN", "内容太大")]
    [InlineData("en", "more than one form may hold")]
    public async Task Import_OfAFileFarTooLarge_IsAnsweredWithAPage(string language, string said)
    {
        using var caller = await DeskCaller.AsAsync(desk, ActorRole.Supervisor, language);

        var answer = await caller.SendFileAsync(await caller.GetAsync("/desk/visits/households"), "handler=Import", "file", "households.csv", new string('9', 50_000_000));

        Assert.Equal(413, answer.Status);
        Assert.Contains(said, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReturnVisit_SentAgainAfterALostAnswer_CountsOnce()
    {
        var services = desk.Host.Services;
        var concern = await desk.FileAsync("楼道灯不亮，一直没有人联系我", "mingdu", "parking.compound", "zh-CN");
        var task = await desk.WriteAsync((transaction, token) => services.GetRequiredService<ReturnVisitService>()
            .OpenAsync(transaction, concern.Id, concern.ReporterId, ReturnVisitReason.AskedFor, Actor.System, token));
        using var caller = await DeskCaller.AsAsync(desk, ActorRole.Administrator, "en");
        var page = await caller.GetAsync("/desk/visits/return");

        var first = await caller.SendAsync(page, "", task.Id, ("result", "NotMet"));
        var again = await caller.SendAsync(page, "", task.Id, ("result", "NotMet"), ("waited", "60"));

        Assert.Equal((302, 302), (first.Status, again.Status));
        var kept = await desk.WriteAsync((transaction, token) => services.GetRequiredService<ReturnVisitService>().FindAsync(transaction, task.Id, token));
        Assert.Equal((1, true), (kept!.NotMet, kept.IsOpen));
    }

    private static async Task<DeskPage> RecordAsync(DeskCaller caller, string path, params (string, string)[] fields)
    {
        var answer = await caller.SendAsync(await caller.GetAsync(path), path, "name=\"outcome\"", fields);
        Assert.Equal(302, answer.Status);
        return await caller.GetAsync(answer.Location!);
    }

    [GeneratedRegex("/desk/visits/records/[0-9a-f]{32}")]
    private static partial Regex RecordAddress();

    [GeneratedRegex("class=\"step door\"")]
    private static partial Regex Doors();
}
