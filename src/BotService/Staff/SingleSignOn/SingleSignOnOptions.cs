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

    /// <summary>Null when none is configured.</summary>
    /// <exception cref="StartupException">Something is missing or makes no sense; the message names the key and never a secret.</exception>
    public static SingleSignOnOptions? Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        if (string.IsNullOrWhiteSpace(section["Authority"]))
        {
            return string.IsNullOrWhiteSpace(section["ClientId"]) ? null : throw Wrong("Authority", "is missing: give the provider's address, or leave ClientId out too");
        }

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
        };
    }

    private static string Required(IConfigurationSection section, string key) =>
        string.IsNullOrWhiteSpace(section[key]) ? throw Wrong(key, "is missing: give what the provider registered for this service") : section[key]!.Trim();

    private static StartupException Wrong(string key, string what) => new($"{Section}:{key} {what}.");
}
