using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Huiyin.Concerns;
using Huiyin.Diagnostics;
using Huiyin.Dialogs;
using Huiyin.Hosting;
using Huiyin.Staff.Sessions;
using Huiyin.Transactions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Staff.SingleSignOn;

/// <summary>The whole way of a browser: from the desk to the provider and back, with its cookies.</summary>
public sealed class SingleSignOnTests
{
    [Fact]
    public async Task SignIn_WithAKnownAddress_OpensTheDeskLinksTheIdentityAndCanBeRevoked()
    {
        await using var provider = await SmallProvider.StartAsync();
        await using var host = await HostAsync(provider);
        var accounts = host.Services.GetRequiredService<StaffAccounts>();
        var (member, _) = await accounts.CreateAsync(new StaffProfile("li.na", "Li Na", ActorRole.Supervisor, Email: "li.na@district.example", Locale: "en"), Actor.System, CancellationToken.None);
        provider.Claims = new() { ["sub"] = "42", ["email"] = "Li.Na@district.example" };
        using var browser = new SignInBrowser(host.Address);

        Assert.Contains("/desk/sign-in/sso?back=", (await browser.GetAsync("/desk/sign-in")).Text, StringComparison.Ordinal);
        Assert.Equal("/desk/concerns", await browser.FollowAsync("/desk/sign-in/sso?back=/desk/concerns"));

        var me = JsonNode.Parse((await browser.GetAsync("/api/v1/me")).Text)!;
        Assert.Equal("li.na", (string?)me["login"]);
        Assert.Equal(200, (await browser.GetAsync("/desk/concerns")).Status);
        var audit = await AuditAsync(host, member.Id);
        Assert.Contains(StaffAuditAction.IdentityLinked, audit);
        Assert.Contains(StaffAuditAction.SignedIn, audit);
        var sessions = host.Services.GetRequiredService<StaffSessions>();
        await sessions.RevokeAsync(member.Id, Assert.Single(await sessions.OfMemberAsync(member.Id, CancellationToken.None)).Id, Actor.System, CancellationToken.None);
        Assert.Equal(401, (await browser.GetAsync("/api/v1/me")).Status);

        // The address was given to somebody else: they are not who linked the account.
        provider.Claims = new() { ["sub"] = "43", ["email"] = "li.na@district.example" };
        using var other = new SignInBrowser(host.Address);
        Assert.Equal("/desk/sign-in?refused=unknown", await other.FollowAsync("/desk/sign-in/sso"));
    }

    [Theory]
    [InlineData("nobody@district.example", true, "unknown")]
    [InlineData("gone@district.example", true, "unknown")]
    [InlineData("here@elsewhere.example", true, "unknown")]
    [InlineData("here@district.example", false, "unknown")]
    public async Task SignIn_OfWhoHasNoActiveAccountOrNoAllowedAddress_IsRefusedInWords(string email, bool verified, string reason)
    {
        await using var provider = await SmallProvider.StartAsync();
        await using var host = await HostAsync(provider, "--Staff:Oidc:AllowedDomains=district.example");
        var accounts = host.Services.GetRequiredService<StaffAccounts>();
        var profile = new StaffProfile("gone", "Gone", ActorRole.Auditor, Email: "gone@district.example");
        var (gone, _) = await accounts.CreateAsync(profile, Actor.System, CancellationToken.None);
        await accounts.ChangeAsync(gone.Id, null, profile, StaffState.Disabled, Actor.System, CancellationToken.None);
        foreach (var domain in new[] { "district", "elsewhere" })
        {
            await accounts.CreateAsync(new StaffProfile($"here.{domain}", "Here", ActorRole.Auditor, Email: $"here@{domain}.example"), Actor.System, CancellationToken.None);
        }

        provider.Claims = new() { ["sub"] = "1", ["email"] = email, ["email_verified"] = verified };
        using var browser = new SignInBrowser(host.Address);

        var end = await browser.FollowAsync("/desk/sign-in/sso");

        Assert.Equal($"/desk/sign-in?refused={reason}", end);
        Assert.Contains("role=\"alert\"", (await browser.GetAsync(end)).Text, StringComparison.Ordinal);
        Assert.Equal(401, (await browser.GetAsync("/api/v1/me")).Status);
    }

    [Fact]
    public async Task SignIn_WithATokenOfAForger_IsRefused()
    {
        await using var provider = await SmallProvider.StartAsync();
        await using var host = await HostAsync(provider);
        await host.Services.GetRequiredService<StaffAccounts>().CreateAsync(new StaffProfile("li.na", "Li Na", ActorRole.Auditor, Email: "li.na@district.example"), Actor.System, CancellationToken.None);
        using var forger = RSA.Create(2048);
        (provider.Claims, provider.Forger) = (new() { ["sub"] = "42", ["email"] = "li.na@district.example" }, forger);
        using var browser = new SignInBrowser(host.Address);

        Assert.Equal("/desk/sign-in?refused=failed", await browser.FollowAsync("/desk/sign-in/sso"));
        Assert.Equal("/desk/sign-in?refused=failed", await browser.FollowAsync("/desk/sign-in/oidc?code=x&state=y"));
        Assert.Equal(401, (await browser.GetAsync("/api/v1/me")).Status);
    }

    [Fact]
    public async Task SignIn_OfSomebodyNew_MakesAnAccountThatSeesNothingWhereThatIsConfigured()
    {
        await using var provider = await SmallProvider.StartAsync();
        await using var host = await HostAsync(provider, "--Staff:Oidc:NewAccounts=Visitor");
        provider.Claims = new() { ["sub"] = "7", ["email"] = "wang@district.example", ["name"] = "Wang Fang" };
        using var browser = new SignInBrowser(host.Address);

        Assert.Equal("/desk", await browser.FollowAsync("/desk/sign-in/sso?back=https://evil.example/"));

        var me = JsonNode.Parse((await browser.GetAsync("/api/v1/me")).Text)!;
        Assert.Equal(("wang@district.example", "Visitor"), ((string?)me["login"], (string?)me["role"]));
        Assert.Empty(JsonNode.Parse((await browser.GetAsync("/api/v1/concerns")).Text)!["items"]!.AsArray());
    }

    [Fact]
    public async Task SignInPage_WithoutAProvider_OffersNone()
    {
        await using var host = await ServiceHost.StartAsync([$"--DirectLine:Secret={ResidentTalk.Secret}"]);
        using var browser = new SignInBrowser(host.Address);
        Assert.DoesNotContain("sign-in/sso", (await browser.GetAsync("/desk/sign-in")).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await browser.GetAsync("/desk/sign-in/sso")).Status);
    }

    [Theory]
    [InlineData("Authority", "http://provider.example")]
    [InlineData("Authority", "nowhere")]
    [InlineData("ClientId", "")]
    [InlineData("ClientSecret", "")]
    [InlineData("NewAccounts", "Administrator")]
    public void Options_ThatMakeNoSense_AreRefusedNamingTheKey(string key, string value)
    {
        Dictionary<string, string?> settings = new()
        {
            ["Staff:Oidc:Authority"] = "https://provider.example",
            ["Staff:Oidc:ClientId"] = "huiyin",
            ["Staff:Oidc:ClientSecret"] = "do not print me",
            [$"Staff:Oidc:{key}"] = value,
        };
        var refused = Assert.Throws<StartupException>(() => SingleSignOnOptions.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()));
        Assert.Contains($"Staff:Oidc:{key}", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("do not print me", refused.Message, StringComparison.Ordinal);
    }

    internal static Task<ServiceHost> HostAsync(SmallProvider provider, params string[] options) => ServiceHost.StartAsync(
    [
        $"--DirectLine:Secret={ResidentTalk.Secret}",
        $"--Staff:Oidc:Authority={provider.Address}",
        $"--Staff:Oidc:ClientId={SmallProvider.ClientId}",
        $"--Staff:Oidc:ClientSecret={SmallProvider.ClientSecret}",
        .. options,
    ]);

    private static async Task<IReadOnlyList<StaffAuditAction>> AuditAsync(ServiceHost host, string memberId) =>
        [.. (await host.Services.GetRequiredService<ITransactions>().ReadAsync((transaction, token) => host.Services.GetRequiredService<IStaffAuditRepository>().ListAsync(transaction, memberId, null, 50, token), CancellationToken.None)).Select(entry => entry.Action)];
}
