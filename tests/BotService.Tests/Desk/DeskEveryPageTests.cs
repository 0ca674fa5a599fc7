using System.Text.RegularExpressions;
using Huiyin.Concerns;
using Huiyin.Visits;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Desk;

/// <summary>What holds for every page there is, also for those that come later: they are taken from the routes.</summary>
public sealed partial class DeskEveryPageTests(DeskFixture desk) : IClassFixture<DeskFixture>
{
    private const string ForeignConcern = "路灯坏了三盏";
    private const string ForeignRemark = "许湾老人独居";

    [Theory]
    [InlineData("Visitor")]
    [InlineData("Supervisor")]
    [InlineData("Clerk")]
    [InlineData("UnitHead")]
    public async Task Page_AskedForWhatIsAnothers_ShowsNothingOfIt(string role)
    {
        var household = await desk.HouseholdAsync("xingfu", "431");
        var record = await RecordAsync(household, role);
        using var caller = await DeskCaller.AsAsync(desk, Enum.Parse<ActorRole>(role));
        var seesHouseholds = role is "Clerk" or "UnitHead";

        foreach (var route in Routes())
        {
            foreach (var concern in new[] { desk.Xuwan.Number, desk.Xuwan.Id })
            {
                var path = route.Replace("{number}", concern, StringComparison.Ordinal)
                    .Replace("{household}", household.Id, StringComparison.Ordinal)
                    .Replace("{visit}", record, StringComparison.Ordinal);
                path = Parameter().Replace(path, desk.Xuwan.Id);
                foreach (var query in new[] { "", "?area=xingfu", "?unit=urban-management", $"?reporter={concern}", $"?parent={concern}", "?area=xingfu&building=5" })
                {
                    var page = await caller.GetAsync(path + query);
                    Assert.True(page.Status is 200 or 302 or 403 or 404, $"{path}{query}: {page.Status}");
                    Assert.False(page.Text.Contains(ForeignConcern, StringComparison.Ordinal), $"{path}{query} shows a concern of others");
                    Assert.False(!seesHouseholds && page.Text.Contains(ForeignRemark, StringComparison.Ordinal), $"{path}{query} shows a visit of others");
                    Assert.False(path.Contains("/concerns/", StringComparison.Ordinal) && page.Status is not (403 or 404), $"{path}{query}: {page.Status}");
                }
            }
        }
    }

    [Fact]
    public async Task Page_OfAnyRoute_TakesNoFormWithoutItsToken()
    {
        using var caller = await DeskCaller.AsAsync(desk, ActorRole.Administrator);

        foreach (var route in Routes().Where(route => !route.StartsWith("/desk/problem", StringComparison.Ordinal)))
        {
            var answer = await caller.PostAsync(await OwnAsync(route), ("anything", "x"));
            Assert.True(answer.Status == 400, $"{route}: {answer.Status}");
        }
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task Page_OfAnyRoute_HasNoScriptOrStyleOfItsOwn(string language)
    {
        using var caller = await DeskCaller.AsAsync(desk, ActorRole.Administrator, language);

        foreach (var route in Routes())
        {
            var page = await caller.GetAsync(await OwnAsync(route));
            Assert.DoesNotContain("unsafe", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
            Assert.False(Inline().IsMatch(page.Text), $"{route}: {Inline().Match(page.Text).Value}");
        }
    }

    private IReadOnlyList<string> Routes()
    {
        var routes = desk.Host.Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Where(route => route.StartsWith("/desk", StringComparison.Ordinal) || route.StartsWith("/open", StringComparison.Ordinal))
            .Distinct()
            .ToList();
        Assert.True(routes.Count > 10, $"{routes.Count} routes");
        return routes;
    }

    private async Task<string> OwnAsync(string route)
    {
        var household = await desk.HouseholdAsync("mingdu", "432");
        var visits = await desk.VisitsAsync(household);
        var record = visits.Count > 0 ? visits[0].Id : await RecordAsync(household, "own");
        var path = route.Replace("{number}", desk.Wenchang.Number, StringComparison.Ordinal)
            .Replace("{household}", household.Id, StringComparison.Ordinal)
            .Replace("{visit}", record, StringComparison.Ordinal)
            .Replace("{status:int}", "404", StringComparison.Ordinal);
        return Parameter().Replace(path, desk.Wenchang.Id);
    }

    private async Task<string> RecordAsync(Household household, string key) => (await desk.WriteAsync((transaction, token) =>
        desk.Host.Services.GetRequiredService<VisitService>().RecordAsync(
            transaction,
            new NewVisit(household.Id, VisitOutcome.Visited, Remark: ForeignRemark, DeduplicationKey: $"every-page-{key}"),
            new Actor(ActorRole.Administrator, "admin", "Administrator"),
            token))).Visit.Id;

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("""<script(?![^>]*\bsrc=)[^>]*>|<style|\sstyle="|\son[a-z]+="|javascript:""", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();
}
