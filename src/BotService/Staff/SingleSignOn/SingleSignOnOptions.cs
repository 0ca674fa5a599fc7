using Huiyin.Concerns;
using Huiyin.Diagnostics;

namespace Huiyin.Staff.SingleSignOn;

/// <summary>Signing in with the district's own accounts by OpenID Connect, from <c>Staff:Oidc:*</c>. Without an authority there is none.</summary>
internal sealed record SingleSignOnOptions
{
    private const string Section = "Staff:Oidc";

    private static readonly ActorRole[] MayBeginAs = [ActorRole.Visitor, ActorRole.Clerk];

    /// <summary><c>Authority</c>: the provider's address, https but for one on this machine.</summary>
    public required Uri Authority { get; init; }

    public required string ClientId { get; init; }

    public required string ClientSecret { get; init; }

    /// <summary><c>AccountClaim</c>: which claim is an account's login or e-mail address.</summary>
    public string AccountClaim { get; init; } = "email";

    /// <summary><c>AllowedDomains</c>, separated by commas: of the e-mail address; empty for all.</summary>
    public IReadOnlyList<string> AllowedDomains { get; init; } = [];

    /// <summary><c>NewAccounts</c>: the role of accounts made at the first sign-in. They see nothing until an administrator gives them areas or a unit.</summary>
    public ActorRole? NewAccounts { get; init; }

    /// <summary><c>GroupClaim</c>: which claim names the groups that <c>Groups</c> speaks of; a dot goes into a claim that is an object.</summary>
    public string GroupClaim { get; init; } = "groups";

    /// <summary><c>Groups:0:Group</c>, <c>Role</c>, <c>Unit</c>, <c>Areas</c>, <c>Units</c>, <c>Renews</c>, and so on. Who is in one of them gets an account at the first sign-in.</summary>
    public IReadOnlyList<GroupMapping> Groups { get; init; } = [];

    /// <summary><c>OnlyGroups</c>: nobody signs in who is in none of the groups.</summary>
    public bool OnlyGroups { get; init; }

    /// <summary><c>Scopes</c>, separated by commas: asked of the provider beside <c>openid</c>, <c>profile</c> and <c>email</c>; some name groups only then.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>Null when none is configured.</summary>
    /// <exception cref="StartupException">Something is missing or makes no sense; the message names the key and never a secret.</exception>
    public static SingleSignOnOptions? Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        if (string.IsNullOrWhiteSpace(section["Authority"]))
        {
            return string.IsNullOrWhiteSpace(section["ClientId"]) ? null : throw Wrong("Authority", "is missing: give the provider's address, or leave ClientId out too");
        }

        var groups = GroupMapping.ReadAll(section.GetSection("Groups"));
        return new SingleSignOnOptions
        {
            Authority = Uri.TryCreate(section["Authority"], UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
                ? address
                : throw Wrong("Authority", "must be an address that begins with https"),
            ClientId = Required(section, "ClientId"),
            ClientSecret = Required(section, "ClientSecret"),
            AccountClaim = string.IsNullOrWhiteSpace(section["AccountClaim"]) ? "email" : section["AccountClaim"]!.Trim(),
            AllowedDomains = [.. (section["AllowedDomains"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(domain => domain.TrimStart('@'))],
            NewAccounts = string.IsNullOrWhiteSpace(section["NewAccounts"]) ? null
                : Enum.TryParse<ActorRole>(section["NewAccounts"], ignoreCase: true, out var role) && MayBeginAs.Contains(role) ? role
                : throw Wrong("NewAccounts", $"must be {string.Join(" or ", MayBeginAs)}, or left out so that only existing accounts sign in"),
            GroupClaim = string.IsNullOrWhiteSpace(section["GroupClaim"]) ? "groups" : section["GroupClaim"]!.Trim(),
            Groups = groups,
            OnlyGroups = !string.IsNullOrWhiteSpace(section["OnlyGroups"]) && (bool.TryParse(section["OnlyGroups"], out var only)
                ? only && groups.Count == 0 ? throw Wrong("OnlyGroups", "lets nobody in while there is no entry under Groups: add one, or leave it out") : only
                : throw Wrong("OnlyGroups", "must be true or false")),
            Scopes = [.. (section["Scopes"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
        };
    }

    private static string Required(IConfigurationSection section, string key) =>
        string.IsNullOrWhiteSpace(section[key]) ? throw Wrong(key, "is missing: give what the provider registered for this service") : section[key]!.Trim();

    private static StartupException Wrong(string key, string what) => new($"{Section}:{key} {what}.");
}
