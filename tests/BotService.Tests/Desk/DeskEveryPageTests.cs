using System.Text.RegularExpressions;
using Huiyin.AdminApi.Watching;
using Huiyin.Concerns;
using Huiyin.Concerns.ReturnVisits;
using Huiyin.Staff;
using Huiyin.Visits;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Desk;

/// <summary>What holds for every page there is, also for those that come later: they are taken from the routes.</summary>
public sealed partial class DeskEveryPageTests(DeskFixture desk) : IClassFixture<DeskFixture>
{
    private const string ForeignConcern = "路灯坏了三盏";
    private const string ForeignRemark = "许湾老人独居";

    [Theory]
    [InlineData(nameof(ActorRole.Visitor))]
    [InlineData(nameof(ActorRole.Clerk))]
    [InlineData(nameof(ActorRole.UnitHead))]
    [InlineData(nameof(ActorRole.Supervisor))]
    [InlineData(nameof(ActorRole.Auditor))]
    [InlineData(nameof(ActorRole.Administrator))]
    public async Task Page_AskedForWhatIsAnothers_ShowsNothingOfIt(string roleName)
    {
        var role = Enum.Parse<ActorRole>(roleName);
        var values = await ForeignAsync(roleName);
        using var caller = await DeskCaller.AsAsync(desk, role);
        var seesEverything = role is ActorRole.Auditor or ActorRole.Administrator;
        // Clerks and heads are bound to their units, not to areas: households are everybody's to visit who works for the district.
        var seesHouseholds = seesEverything || role is ActorRole.Clerk or ActorRole.UnitHead;
        var shows = 0;

        foreach (var address in DeskRoutes.Addresses(desk.Host.Services, values))
        {
            var page = await caller.GetAsync(address);
            Assert.True(page.Status is 200 or 302 or 403 or 404, $"{address}: {page.Status}");
            shows += page.Text.Contains(ForeignConcern, StringComparison.Ordinal) ? 1 : 0;
            Assert.False(!seesEverything && page.Text.Contains(ForeignConcern, StringComparison.Ordinal), $"{address} shows a concern of others");
            Assert.False(!seesHouseholds && page.Text.Contains(ForeignRemark, StringComparison.Ordinal), $"{address} shows a visit of others");
            if (address.StartsWith("/desk/concerns/", StringComparison.Ordinal) || address.StartsWith("/desk/files/", StringComparison.Ordinal))
            {
                Assert.True(seesEverything ? page.Status == 200 : page.Status is 403 or 404, $"{address}: {page.Status}");
            }
        }

        Assert.Equal(seesEverything, shows >= 4);
    }

    [Theory]
    [InlineData(nameof(ActorRole.Visitor))]
    [InlineData(nameof(ActorRole.Clerk))]
    [InlineData(nameof(ActorRole.UnitHead))]
    [InlineData(nameof(ActorRole.Supervisor))]
    [InlineData(nameof(ActorRole.Auditor))]
    public async Task Form_SentForWhatIsAnothers_ChangesNothingOfIt(string roleName)
    {
        var values = await ForeignAsync($"form-{roleName}");
        var before = await StateAsync(values);
        using var caller = await DeskCaller.AsAsync(desk, Enum.Parse<ActorRole>(roleName));

        // Clerks and heads are bound to their units alone: households are theirs to visit too.
        var visitsAnywhere = roleName is nameof(ActorRole.Clerk) or nameof(ActorRole.UnitHead);
        var forms = await DeskRoutes.FormsAsync(desk.Host.Services, values);
        foreach (var form in forms.Where(form => !visitsAnywhere || !form.StartsWith("/desk/visits/households", StringComparison.Ordinal) && !form.StartsWith("/desk/visits/records", StringComparison.Ordinal)))
        {
            var token = Token().Match((await caller.GetAsync("/desk/account")).Text).Groups[1].Value;
            var answer = await caller.PostAsync(form, [("__RequestVerificationToken", token), .. Everything(values)]);
            Assert.True(answer.Status is 200 or 302 or 403 or 404 or 422, $"{form}: {answer.Status}");
            Assert.False(answer.Text.Contains(ForeignConcern, StringComparison.Ordinal) && roleName != nameof(ActorRole.Auditor), $"{form} shows a concern of others");
            Assert.True(before == await StateAsync(values), $"{form} by {roleName} changed what is another's, and answered {answer.Status}");
        }
    }

    [Fact]
    public async Task Page_OfAnyRoute_TakesNoFormWithoutItsToken()
    {
        using var caller = await DeskCaller.AsAsync(desk, ActorRole.Administrator);

        foreach (var form in (await DeskRoutes.FormsAsync(desk.Host.Services, await OwnAsync())).Where(form => !form.StartsWith("/desk/problem", StringComparison.Ordinal)))
        {
            var answer = await caller.PostAsync(form, ("anything", "x"));
            Assert.True(answer.Status == 400, $"{form}: {answer.Status}");
        }

        Assert.Equal(400, (await caller.PostAsync("/desk/sign-out")).Status);
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Page_OfAnyRoute_HasNoScriptOrStyleOfItsOwn(string language)
    {
        using var caller = await DeskCaller.AsAsync(desk, ActorRole.Administrator, language);

        foreach (var route in DeskRoutes.Addresses(desk.Host.Services, await OwnAsync()))
        {
            var page = await caller.GetAsync(route);
            Assert.DoesNotContain("unsafe", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
            Assert.False(Inline().IsMatch(page.Text), $"{route}: {Inline().Match(page.Text).Value}");
        }
    }

    /// <summary>What a form may name, all at once and all of it another's.</summary>
    private (string Name, string Value)[] Everything(IReadOnlyDictionary<string, string> values) =>
    [
        ("Act", "reply"), ("To", "Assigned"), ("Unit", "sanitation"), ("Text", "改了别人的"), ("Go", "do"), ("Version", "1"), ("ids", values["concern"]), ("on", "true"),
        ("merge", values["concern"]), ("whole", desk.Wenchang.Number), ("reason", "看看"), ("visit", values["task"]), ("result", "ToldInPerson"), ("words", "说了"),
        ("outcome", "Visited"), ("key", Guid.NewGuid().ToString("N")), ("newArea", "xingfu"), ("newBuilding", "77"), ("newRoom", "101"), ("session", "another"), ("view", "another"),
        ("login", "intruder"), ("name", "Intruder"), ("role", "Administrator"), ("token", "another"), ("content", "units: []"), ("figure", "x"), ("isNow", "1"), ("why", "x"),
    ];

    private async Task<Dictionary<string, string>> OwnAsync()
    {
        var household = await desk.HouseholdAsync("mingdu", "432");
        return await ValuesAsync(desk.Wenchang, household, "mingdu", "3", "property-management", "own");
    }

    private async Task<Dictionary<string, string>> ForeignAsync(string key) =>
        await ValuesAsync(desk.Xuwan, await desk.HouseholdAsync("xingfu", "431"), "xingfu", "5", "urban-management", key);

    private async Task<Dictionary<string, string>> ValuesAsync(Concern concern, Household household, string area, string building, string unit, string key)
    {
        var services = desk.Host.Services;
        var administrator = new Actor(ActorRole.Administrator, "admin", "Administrator");
        var photo = (await services.GetRequiredService<EvidenceIntake>().TakeAsync(new MemoryStream(DeskPhoto.Png), "photo.png", administrator, CancellationToken.None))!;
        await desk.ActAsync((concerns, transaction, token) => concerns.AddAttachmentsAsync(transaction, concern.Id, [photo.Id], Actor.Resident(concern.ReporterId), token));
        var task = await desk.WriteAsync((transaction, token) => services.GetRequiredService<ReturnVisitService>()
            .OpenAsync(transaction, concern.Id, concern.ReporterId, ReturnVisitReason.AskedFor, Actor.System, token));
        return new Dictionary<string, string>
        {
            ["number"] = concern.Number, ["concern"] = concern.Id, ["file"] = photo.Id, ["task"] = task.Id, ["household"] = household.Id, ["visit"] = await RecordAsync(household, key),
            ["area"] = area, ["building"] = building, ["unit"] = unit, ["member"] = desk.Member(ActorRole.Administrator).Id,
        };
    }

    /// <summary>Everything that a form could change of the others' concern, visit, register and accounts, as one line.</summary>
    private async Task<string> StateAsync(Dictionary<string, string> values)
    {
        var services = desk.Host.Services;
        var household = await desk.HouseholdAsync("xingfu", "431");
        return await desk.WriteAsync(async (transaction, token) =>
        {
            var concern = await services.GetRequiredService<ConcernQueries>().FindAsync(transaction, values["concern"], token);
            var task = await services.GetRequiredService<ReturnVisitService>().FindAsync(transaction, values["task"], token);
            var added = await services.GetRequiredService<IHouseholdRepository>().FindAsync(transaction, [HouseholdAddress.Of("xingfu", "77", "", "101")], token);
            var visits = await services.GetRequiredService<IVisitRepository>().OfHouseholdAsync(transaction, "autumn", household.Id, token);
            var members = await services.GetRequiredService<IStaffRepository>().FindByLoginAsync(transaction, "intruder", token);
            var isWatched = false;
            foreach (var role in Enum.GetValues<ActorRole>().Where(role => role is > ActorRole.Resident and not ActorRole.System and not ActorRole.Auditor and not ActorRole.Administrator))
            {
                isWatched |= await services.GetRequiredService<IWatchRepository>().IsWatchedAsync(transaction, desk.Member(role).Id, values["concern"], token);
            }

            return $"{concern!.Version} {concern.Status} {concern.Unit} {task!.IsOpen} {task.NotMet} {added.Count} {visits.Count} {members is null} {isWatched}";
        });
    }

    private async Task<string> RecordAsync(Household household, string key) => (await desk.WriteAsync((transaction, token) =>
        desk.Host.Services.GetRequiredService<VisitService>().RecordAsync(
            transaction,
            new NewVisit(household.Id, VisitOutcome.Visited, Remark: ForeignRemark, DeduplicationKey: $"every-page-{key}"),
            new Actor(ActorRole.Administrator, "admin", "Administrator"),
            token))).Visit.Id;

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("""<script(?![^>]*\bsrc=)[^>]*>|<style|\sstyle="|\son[a-z]+="|javascript:""", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();
}
