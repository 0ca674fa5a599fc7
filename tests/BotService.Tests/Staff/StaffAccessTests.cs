using Huiyin.Concerns;
using Huiyin.Storage;
using Huiyin.Tests.DialogContent;

namespace Huiyin.Staff;

/// <summary>Who sees what: the same rule as a filter of lists and for a single concern.</summary>
public sealed class StaffAccessTests
{
    [Theory]
    [OnSqlite]
    [OnPostgres]
    internal async Task Concerns_OfEveryRole_AreTheSameInListsAndOneByOne(DatabaseKind kind)
    {
        await using var office = await StaffOffice.OpenAsync(kind);
        var ledger = new Ledger(office.Database);
        var resident = await ledger.ResidentAsync("wang");
        var mingdu = await FileAsync(ledger, resident, "mingdu-garden");
        var bankou = await FileAsync(ledger, resident, "bankou");
        var nowhere = await FileAsync(ledger, resident, null);
        var passedOn = await FileAsync(ledger, resident, "mingdu-1");
        passedOn = await ledger.MoveAsync(passedOn, new TransitionRequest(ConcernStatus.Assigned, Unit: "parks"), Ledger.Supervisor);
        var first = mingdu.Unit;
        var all = new[] { mingdu, bankou, nowhere, passedOn };

        await SeesAsync(Member(ActorRole.Administrator), all);
        await SeesAsync(Member(ActorRole.Supervisor), all);
        await SeesAsync(Member(ActorRole.Auditor), all);
        await SeesAsync(Member(ActorRole.Supervisor, areas: ["wenchang"]), mingdu, passedOn);
        await SeesAsync(Member(ActorRole.Supervisor, unit: "supervision", units: ["parks"]), passedOn);
        await SeesAsync(Member(ActorRole.Auditor, areas: ["demo-zone"]), all);
        await SeesAsync(Member(ActorRole.Visitor, areas: ["mingdu"]), mingdu, passedOn);
        await SeesAsync(Member(ActorRole.Visitor, areas: ["mingdu-1", "bankou"]), bankou, passedOn);
        await SeesAsync(Member(ActorRole.Visitor, areas: ["demo-zone"]), all);
        await SeesAsync(Member(ActorRole.Visitor));
        await SeesAsync(Member(ActorRole.Visitor, areas: ["an-area-that-is-no-more"]));
        await SeesAsync(Member(ActorRole.Clerk, unit: first), all);
        await SeesAsync(Member(ActorRole.Clerk, unit: first, areas: ["mingdu"]), mingdu, nowhere, passedOn);
        await SeesAsync(Member(ActorRole.UnitHead, unit: "parks"), passedOn);
        await SeesAsync(Member(ActorRole.Clerk, unit: "education", units: ["parks"]), passedOn);
        await SeesAsync(Member(ActorRole.Clerk, unit: "education"));
        await SeesAsync(Member(ActorRole.Resident));

        async Task SeesAsync(StaffMember member, params Concern[] expected)
        {
            var access = StaffAccess.Of(member, Repository.Content.Areas);
            var listed = await office.Database.ReadAsync(transaction => office.Database.Queries.ListAsync(transaction, new ConcernFilter { Visibility = access.Visibility, Sort = ConcernSort.Oldest }, StaffOffice.None));
            Assert.Equal(expected.Select(concern => concern.Id).Order(), listed.Items.Select(concern => concern.Id).Order());
            foreach (var concern in all)
            {
                var one = await Record.ExceptionAsync(() => office.Database.ReadAsync(async transaction =>
                {
                    await office.Database.Get<ConcernAccess>().RequireAsync(transaction, concern, access, StaffOffice.None);
                    return true;
                }));
                Assert.Equal(expected.Contains(concern), one is null);
            }
        }
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    internal async Task Pages_OfWhatAClerkSees_LeaveNothingOut(DatabaseKind kind)
    {
        await using var office = await StaffOffice.OpenAsync(kind);
        var ledger = new Ledger(office.Database);
        var resident = await ledger.ResidentAsync("wang");
        List<string> filed = [];
        for (var i = 0; i < 9; i++)
        {
            office.Database.Clock.Advance(TimeSpan.FromSeconds(1));
            var concern = await FileAsync(ledger, resident, i % 2 == 0 ? "mingdu" : "bankou");
            filed.Add(concern.Id);
        }

        var access = StaffAccess.Of(Member(ActorRole.Visitor, areas: ["wenchang"]), Repository.Content.Areas);
        List<string> seen = [];
        string? cursor = null;
        do
        {
            var page = await office.Database.ReadAsync(transaction => office.Database.Queries.ListAsync(transaction, new ConcernFilter { Visibility = access.Visibility, Limit = 2, Sort = ConcernSort.Oldest, Cursor = cursor }, StaffOffice.None));
            seen.AddRange(page.Items.Select(concern => concern.Id));
            cursor = page.NextCursor;
        }
        while (cursor is not null);

        Assert.Equal(filed.Where((_, i) => i % 2 == 0), seen);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    internal async Task Clerk_OfTheUnitThatPassedItOn_ReadsAndNoLongerChanges(DatabaseKind kind)
    {
        await using var office = await StaffOffice.OpenAsync(kind);
        var ledger = new Ledger(office.Database);
        var concern = await FileAsync(ledger, await ledger.ResidentAsync("wang"), "mingdu");
        var access = StaffAccess.Of(Member(ActorRole.Clerk, unit: concern.Unit), Repository.Content.Areas);
        access.RequireToChange(concern);
        var passedOn = await ledger.MoveAsync(concern, new TransitionRequest(ConcernStatus.Assigned, Unit: "parks"), Ledger.Supervisor);
        var refused = Assert.Throws<StaffRefusedException>(() => access.RequireToChange(passedOn));
        Assert.Equal((StaffRefusal.ForeignUnit, "unit"), (refused.Refusal, refused.Field));
    }

    private static Task<Concern> FileAsync(Ledger ledger, Resident resident, string? area) => ledger.Database.WriteAsync(transaction =>
        ledger.Database.Concerns.FileAsync(transaction, ledger.Report(resident) with { Area = area }, Actor.Resident(resident.Id), StaffOffice.None));

    private static StaffMember Member(ActorRole role, string? unit = null, string[]? areas = null, string[]? units = null) => new()
    {
        Id = "member",
        Login = "member",
        Name = "Member",
        Role = role,
        Unit = unit,
        Areas = areas ?? [],
        Units = units ?? [],
        Locale = "en",
    };
}
