using System.Text.Json.Nodes;
using Huiyin.Concerns;
using Huiyin.Diagnostics;
using Huiyin.Hosting;
using Huiyin.Transactions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Staff.SingleSignOn;

/// <summary>Groups at the provider that mean roles here, on the whole way of a browser.</summary>
public sealed class GroupRolesTests
{
    private static readonly string[] Mapping =
    [
        "--Staff:Oidc:Groups:0:Group=huiyin-heads-parks", "--Staff:Oidc:Groups:0:Role=UnitHead", "--Staff:Oidc:Groups:0:Unit=parks",
        "--Staff:Oidc:Groups:1:Group=huiyin-parks", "--Staff:Oidc:Groups:1:Role=Clerk", "--Staff:Oidc:Groups:1:Unit=parks",
        "--Staff:Oidc:Groups:2:Group=huiyin-sanitation", "--Staff:Oidc:Groups:2:Role=Clerk", "--Staff:Oidc:Groups:2:Unit=sanitation", "--Staff:Oidc:Groups:2:Areas=wenchang",
        "--Staff:Oidc:Groups:3:Group=huiyin-grid", "--Staff:Oidc:Groups:3:Role=Visitor", "--Staff:Oidc:Groups:3:Areas=wenchang, mingdu", "--Staff:Oidc:Groups:3:Renews=false",
    ];

    [Fact]
    public async Task Group_OfSomebodyNew_GivesAccountRoleAndUnit_AndFollowsThemAtEachSignIn()
    {
        await using var provider = await SmallProvider.StartAsync();
        await using var host = await SingleSignOnTests.HostAsync(provider, Mapping);

        Assert.Equal(("Clerk", "parks"), await SignInAsync(provider, host, "7", "huiyin-parks", "something-else"));
        Assert.Equal(("UnitHead", "parks"), await SignInAsync(provider, host, "7", "huiyin-parks", "huiyin-heads-parks"));
        Assert.Equal(("Clerk", "sanitation"), await SignInAsync(provider, host, "7", "huiyin-sanitation"));

        var changes = await ChangesAsync(host, "p7@district.example");
        Assert.Equal(["Clerk→UnitHead", "UnitHead→Clerk"], changes.Select(change => $"{change["role"]!["before"]}→{change["role"]!["after"]}"));
    }

    [Theory]
    [InlineData("huiyin-parks", null)]
    [InlineData("huiyin-heads-parks", "--Staff:Oidc:OnlyGroups=true")]
    public async Task Somebody_WhoLeftAllGroups_LosesWhatTheyGaveAndIsNotLetIn(string group, string? option)
    {
        await using var provider = await SmallProvider.StartAsync();
        await using var host = await SingleSignOnTests.HostAsync(provider, [.. Mapping, .. option is null ? Array.Empty<string>() : [option]]);
        await SignInAsync(provider, host, "7", group);
        using var open = new SignInBrowser(host.Address);
        Assert.Equal("/desk", await open.FollowAsync("/desk/sign-in/sso"));

        provider.Claims = new() { ["sub"] = "7", ["email"] = "p7@district.example", ["groups"] = new[] { "another" } };
        using var browser = new SignInBrowser(host.Address);

        Assert.Equal("/desk/sign-in?refused=unknown", await browser.FollowAsync("/desk/sign-in/sso"));
        using var again = new SignInBrowser(host.Address);
        Assert.Equal("/desk/sign-in?refused=unknown", await again.FollowAsync("/desk/sign-in/sso"));
        var left = await MemberAsync(host, "p7@district.example");
        Assert.Equal((ActorRole.Visitor, null, 0, 0), (left.Role, left.Unit, left.Areas.Count, left.Units.Count));
        Assert.Equal(401, (int)(await open.GetAsync("/api/v1/me")).Status);
        Assert.Equal((group == "huiyin-parks" ? "Clerk" : "UnitHead", "parks"), await SignInAsync(provider, host, "7", group));
    }

    [Fact]
    public async Task Somebody_WhoLeftAllGroups_BeginsAnewWhereNewAccountsMay()
    {
        await using var provider = await SmallProvider.StartAsync();
        await using var host = await SingleSignOnTests.HostAsync(provider, [.. Mapping, "--Staff:Oidc:NewAccounts=Visitor"]);
        await SignInAsync(provider, host, "7", "huiyin-heads-parks");

        Assert.Equal(("Visitor", null), await SignInAsync(provider, host, "7", "another"));

        Assert.Equal(["UnitHead→Visitor"], (await ChangesAsync(host, "p7@district.example")).Select(change => $"{change["role"]!["before"]}→{change["role"]!["after"]}"));
    }

    [Fact]
    public async Task Rights_AnAdministratorGaveSince_StayWhenTheGroupsAreLeft()
    {
        await using var provider = await SmallProvider.StartAsync();
        await using var host = await SingleSignOnTests.HostAsync(provider, Mapping);
        await SignInAsync(provider, host, "7", "huiyin-parks");
        var member = await MemberAsync(host, "p7@district.example");
        await host.Services.GetRequiredService<StaffAccounts>().ChangeAsync(member.Id, null, new StaffProfile(member.Login, member.Name, ActorRole.Auditor, Locale: "en"), StaffState.Active, Actor.System, CancellationToken.None);

        Assert.Equal(("Auditor", null), await SignInAsync(provider, host, "7", "another"));
    }

    [Fact]
    public async Task Groups_OfOneRole_AddTheirUnits()
    {
        await using var provider = await SmallProvider.StartAsync();
        await using var host = await SingleSignOnTests.HostAsync(provider, Mapping);

        await SignInAsync(provider, host, "7", "huiyin-sanitation", "huiyin-parks");

        var member = await MemberAsync(host, "p7@district.example");
        Assert.Equal((ActorRole.Clerk, "parks", "sanitation", ""), (member.Role, member.Unit, string.Join(',', member.Units), string.Join(',', member.Areas)));
    }

    [Fact]
    public async Task Account_WithoutAGroup_KeepsWhatAnAdministratorGave()
    {
        await using var provider = await SmallProvider.StartAsync();
        await using var host = await SingleSignOnTests.HostAsync(provider, Mapping);
        await CreateAsync(host, ActorRole.Supervisor);

        Assert.Equal(("Supervisor", null), await SignInAsync(provider, host, "7", "nothing-of-ours"));
        Assert.Empty(await ChangesAsync(host, "p7@district.example"));
    }

    [Fact]
    public async Task Entry_ThatDoesNotRenew_MakesAccountsButLeavesThemToTheAdministrator()
    {
        await using var provider = await SmallProvider.StartAsync();
        await using var host = await SingleSignOnTests.HostAsync(provider, Mapping);

        Assert.Equal(("Visitor", null), await SignInAsync(provider, host, "7", "huiyin-grid"));
        var member = await MemberAsync(host, "p7@district.example");
        Assert.Equal(["wenchang", "mingdu"], member.Areas);
        var profile = new StaffProfile(member.Login, member.Name, ActorRole.Auditor, Locale: "en");
        await host.Services.GetRequiredService<StaffAccounts>().ChangeAsync(member.Id, null, profile, StaffState.Active, Actor.System, CancellationToken.None);

        Assert.Equal(("Auditor", null), await SignInAsync(provider, host, "7", "huiyin-grid"));
    }

    [Fact]
    public async Task LastAdministrator_KeepsTheRole()
    {
        await using var provider = await SmallProvider.StartAsync();
        await using var host = await SingleSignOnTests.HostAsync(provider, Mapping);
        await CreateAsync(host, ActorRole.Administrator);
        await DisableOthersAsync(host);

        Assert.Equal(("Administrator", null), await SignInAsync(provider, host, "7", "huiyin-parks"));
    }

    [Fact]
    public async Task OnlyGroups_LetsNobodyElseIn()
    {
        await using var provider = await SmallProvider.StartAsync();
        await using var host = await SingleSignOnTests.HostAsync(provider, [.. Mapping, "--Staff:Oidc:OnlyGroups=true"]);
        await CreateAsync(host, ActorRole.Supervisor);
        provider.Claims = new() { ["sub"] = "7", ["email"] = "p7@district.example", ["groups"] = new[] { "staff" } };
        using var browser = new SignInBrowser(host.Address);

        Assert.Equal("/desk/sign-in?refused=unknown", await browser.FollowAsync("/desk/sign-in/sso"));
        Assert.Equal(401, (await browser.GetAsync("/api/v1/me")).Status);
    }

    [Fact]
    public async Task Groups_WithinAnotherClaim_AreFound()
    {
        await using var provider = await SmallProvider.StartAsync();
        await using var host = await SingleSignOnTests.HostAsync(provider, [.. Mapping, "--Staff:Oidc:GroupClaim=realm_access.roles"]);
        provider.Claims = new() { ["sub"] = "7", ["email"] = "p7@district.example", ["realm_access"] = new Dictionary<string, object> { ["roles"] = new[] { "x", "huiyin-parks" } } };
        using var browser = new SignInBrowser(host.Address);
        await browser.FollowAsync("/desk/sign-in/sso");

        Assert.Equal("Clerk", (string?)JsonNode.Parse((await browser.GetAsync("/api/v1/me")).Text)!["role"]);
    }

    [Theory]
    [InlineData("Groups:0:Unit", "no-such-unit")]
    [InlineData("Groups:2:Areas", "atlantis")]
    public async Task Mapping_ToWhatThereIsNot_KeepsTheServiceFromStarting(string key, string value)
    {
        await using var provider = await SmallProvider.StartAsync();
        var refused = await Assert.ThrowsAsync<StartupException>(() => SingleSignOnTests.HostAsync(provider, [.. Mapping, $"--Staff:Oidc:{key}={value}"]));
        Assert.Contains($"Staff:Oidc:{key}", refused.Message, StringComparison.Ordinal);
        Assert.Contains(value, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Groups:0:Group", "")]
    [InlineData("Groups:0:Role", "King")]
    [InlineData("Groups:0:Role", "System")]
    [InlineData("Groups:0:Role", "3")]
    [InlineData("Groups:0:Unit", "")]
    [InlineData("Groups:3:Areas", " ")]
    [InlineData("Groups:3:Renews", "often")]
    [InlineData("OnlyGroups", "perhaps")]
    public void Options_ThatMakeNoSense_AreRefusedNamingTheKey(string key, string value)
    {
        var refused = Assert.Throws<StartupException>(() => Read([.. Mapping, $"--Staff:Oidc:{key}={value}"]));
        Assert.Contains($"Staff:Oidc:{key}", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OnlyGroups_WithoutGroups_WouldLetNobodyIn() =>
        Assert.Contains("Staff:Oidc:OnlyGroups", Assert.Throws<StartupException>(() => Read(["--Staff:Oidc:OnlyGroups=true"])).Message, StringComparison.Ordinal);

    private static SingleSignOnOptions? Read(string[] options) => SingleSignOnOptions.Read(new ConfigurationBuilder()
        .AddCommandLine(["--Staff:Oidc:Authority=https://provider.example", "--Staff:Oidc:ClientId=huiyin", "--Staff:Oidc:ClientSecret=x", .. options])
        .Build());

    private static async Task<(string? Role, string? Unit)> SignInAsync(SmallProvider provider, ServiceHost host, string person, params string[] groups)
    {
        provider.Claims = new() { ["sub"] = person, ["email"] = $"p{person}@district.example", ["name"] = "Wang Fang", ["groups"] = groups };
        using var browser = new SignInBrowser(host.Address);
        Assert.Equal("/desk", await browser.FollowAsync("/desk/sign-in/sso"));
        var me = JsonNode.Parse((await browser.GetAsync("/api/v1/me")).Text)!;
        return ((string?)me["role"], (string?)me["unit"]);
    }

    private static Task CreateAsync(ServiceHost host, ActorRole role) =>
        host.Services.GetRequiredService<StaffAccounts>().CreateAsync(new StaffProfile("wang.fang", "Wang Fang", role, Email: "p7@district.example"), Actor.System, CancellationToken.None);

    private static async Task DisableOthersAsync(ServiceHost host)
    {
        var members = await ReadAsync(host, (transaction, token) => host.Services.GetRequiredService<IStaffRepository>().ListAsync(transaction, null, 50, token));
        foreach (var member in members.Where(member => member.Role == ActorRole.Administrator && member.Login != "wang.fang"))
        {
            await host.Services.GetRequiredService<StaffAccounts>().ChangeAsync(member.Id, null, new StaffProfile(member.Login, member.Name, member.Role), StaffState.Disabled, Actor.System, CancellationToken.None);
        }
    }

    private static async Task<StaffMember> MemberAsync(ServiceHost host, string login) =>
        (await ReadAsync(host, async (transaction, token) =>
            await host.Services.GetRequiredService<IStaffRepository>().FindByLoginAsync(transaction, login, token) ?? await host.Services.GetRequiredService<IStaffRepository>().FindByEmailAsync(transaction, login, token)))!;

    private static async Task<IReadOnlyList<JsonNode>> ChangesAsync(ServiceHost host, string login)
    {
        var member = await MemberAsync(host, login);
        var entries = await ReadAsync(host, (transaction, token) => host.Services.GetRequiredService<IStaffAuditRepository>().ListAsync(transaction, member.Id, null, 50, token));
        return [.. entries.Where(entry => entry.Action == StaffAuditAction.Changed).Reverse().Select(entry => JsonNode.Parse(entry.Detail)!)];
    }

    private static Task<T> ReadAsync<T>(ServiceHost host, Func<ITransaction, CancellationToken, Task<T>> read) =>
        host.Services.GetRequiredService<ITransactions>().ReadAsync(read, CancellationToken.None);
}
