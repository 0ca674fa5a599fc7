using System.ComponentModel;
using System.Security.Claims;
using System.Text.Json.Nodes;
using Huiyin.Concerns;
using Huiyin.Staff;
using Huiyin.Staff.Sessions;

namespace Huiyin.AdminApi.Accounts;

internal sealed record MemberView(
    string Id,
    string Login,
    string Name,
    ActorRole Role,
    string? Unit,
    IReadOnlyList<string> Areas,
    IReadOnlyList<string> Units,
    string Locale,
    string? Email,
    StaffState State,
    int Version,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    DateTimeOffset? LastSignedInAt)
{
    public static MemberView Of(StaffMember member) => new(
        member.Id,
        member.Login,
        member.Name,
        member.Role,
        member.Unit,
        member.Areas,
        member.Units,
        member.Locale,
        member.Email,
        member.State,
        member.Version,
        member.CreatedAt,
        member.UpdatedAt,
        member.LastSignedInAt);
}

internal sealed record MemberList(IReadOnlyList<MemberView> Items, [property: Description("For the query parameter after of the next page; null on the last.")] string? Next);

internal sealed record NewMemberView(MemberView Member, [property: Description("Shown only now; the first sign-in asks for another.")] string OneTimePassword);

internal sealed record OneTimePasswordView([property: Description("Shown only now; the next sign-in asks for another.")] string OneTimePassword);

internal sealed record MeView(
    string Id,
    string Login,
    string Name,
    ActorRole Role,
    string? Unit,
    IReadOnlyList<string> Areas,
    IReadOnlyList<string> Units,
    string Locale,
    IReadOnlyList<string> Scopes,
    [property: Description("Nothing else is open before it is done.")] bool MustChangePassword)
{
    public static MeView Of(ClaimsPrincipal caller)
    {
        var member = StaffPrincipal.MemberOf(caller);
        return new MeView(
            member.Id,
            member.Login,
            member.Name,
            member.Role,
            member.Unit,
            member.Areas,
            member.Units,
            member.Locale,
            StaffScopeNames.Of(StaffPrincipal.ScopesOf(caller)),
            StaffPrincipal.MustChangePassword(caller));
    }
}

internal sealed record SignedInView(MemberView Member, bool MustChangePassword, DateTimeOffset ExpiresAt)
{
    public static SignedInView Of(SignedIn signedIn) => new(MemberView.Of(signedIn.Member), signedIn.MustChangePassword, signedIn.Session.ExpiresAt);
}

internal sealed record SessionView(
    string Id,
    [property: Description("What the browser said that it is.")] string Device,
    string Address,
    DateTimeOffset CreatedAt,
    DateTimeOffset LastSeenAt,
    DateTimeOffset ExpiresAt,
    [property: Description("The one that asks.")] bool Current)
{
    public static SessionView Of(StaffSession session, string? current) =>
        new(session.Id, session.Device, session.Address, session.CreatedAt, session.LastSeenAt, session.ExpiresAt, session.Id == current);
}

internal sealed record TokenView(
    string Id,
    string Name,
    IReadOnlyList<string> Scopes,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ExpiresAt,
    [property: Description("To the minute; null when it was never used.")] DateTimeOffset? LastUsedAt,
    DateTimeOffset? RevokedAt,
    bool Valid)
{
    public static TokenView Of(StaffToken token, DateTimeOffset now) =>
        new(token.Id, token.Name, StaffScopeNames.Of(token.Scopes), token.CreatedAt, token.ExpiresAt, token.LastUsedAt, token.RevokedAt, token.IsValidAt(now));
}

internal sealed record NewTokenView([property: Description("Shown only now.")] string Secret, TokenView Token);

internal sealed record AuditView(long Id, DateTimeOffset At, string ActorId, string? ActorName, string MemberId, StaffAuditAction Action, JsonNode? Detail)
{
    public static AuditView Of(StaffAuditEntry entry) =>
        new(entry.Id, entry.At, entry.ActorId, entry.ActorName, entry.MemberId, entry.Action, JsonNode.Parse(entry.Detail));
}

internal sealed record AuditList(IReadOnlyList<AuditView> Items, [property: Description("For the query parameter before of the next page; null on the last.")] long? Next);
