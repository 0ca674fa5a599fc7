using System.Security.Claims;
using System.Text.Json.Nodes;
using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Staff.Sessions;
using Huiyin.Transactions;

namespace Huiyin.Staff.SingleSignOn;

/// <summary>
/// Whom the provider vouches for, signed in to their account. It is found by the provider's own identity, the first time by login or e-mail
/// address; from then on nobody else gets in under that name.
/// </summary>
internal sealed class SingleSignOnAccounts(ITransactions transactions, IStaffRepository members, StaffSessions sessions, IStaffSessionRepository open, StaffAudit audit, GroupRoles roles, SingleSignOnOptions options, TimeProvider clock)
{
    private const int LongestName = 80;

    /// <exception cref="StaffRefusedException"><see cref="StaffRefusal.SignInUnknown"/>: no active account is theirs.</exception>
    public async Task<SignedIn> SignInAsync(ClaimsPrincipal identity, SignInOrigin origin, CancellationToken cancellationToken)
    {
        var subject = $"{identity.FindFirstValue("iss")} {identity.FindFirstValue("sub")}";
        var account = identity.FindFirstValue(options.AccountClaim)?.Trim();
        var fitting = roles.Fitting(identity);
        if (!IsAllowed(identity))
        {
            throw new StaffRefusedException(StaffRefusal.SignInUnknown);
        }

        // What who left all groups loses is kept even where they are not let in.
        return await transactions.WriteAsync<SignedIn?>(
            async (transaction, token) =>
            {
                var known = await members.FindBySubjectAsync(transaction, subject, token);
                if (known is { ByGroups: true } && fitting.Count == 0 && options.Groups.Count > 0)
                {
                    known = await roles.LeaveAsync(transaction, known, token);
                    // The last administrator keeps the rights, since nobody could give them back.
                    if (options.NewAccounts is null && known.Role != ActorRole.Administrator)
                    {
                        // Without areas a visitor would see all of them.
                        await open.RevokeOfMemberAsync(transaction, known.Id, null, clock.GetUtcNow(), token);
                        return null;
                    }
                }

                if (options.OnlyGroups && fitting.Count == 0)
                {
                    return null;
                }

                var member = known ?? await FirstTimeAsync(transaction, subject, account, identity, fitting, token);
                if (member is not { State: StaffState.Active })
                {
                    throw new StaffRefusedException(StaffRefusal.SignInUnknown);
                }

                member = await roles.RenewAsync(transaction, member, fitting, token);
                // A first password that was never used is not asked for any more.
                if ((await members.CredentialAsync(transaction, member.Id, token)).MustChange)
                {
                    await members.SetCredentialAsync(transaction, member.Id, StaffCredential.None, token);
                }

                await members.SignedInAsync(transaction, member.Id, clock.GetUtcNow(), token);
                await audit.AppendAsync(transaction, ActorOf(member), member.Id, StaffAuditAction.SignedIn, new JsonObject { ["by"] = "oidc" }, token);
                var (session, secret) = await sessions.BeginAsync(transaction, member, origin, token);
                return new SignedIn(member, session, secret, MustChangePassword: false);
            },
            cancellationToken) ?? throw new StaffRefusedException(StaffRefusal.SignInUnknown);
    }

    private bool IsAllowed(ClaimsPrincipal identity)
    {
        var email = identity.FindFirstValue("email") ?? "";
        // An address that the provider itself does not vouch for proves nothing.
        return !(email.Length > 0 && string.Equals(identity.FindFirstValue("email_verified"), "false", StringComparison.OrdinalIgnoreCase))
            && (options.AllowedDomains.Count == 0 || options.AllowedDomains.Any(domain => email.EndsWith($"@{domain}", StringComparison.OrdinalIgnoreCase)));
    }

    private async Task<StaffMember?> FirstTimeAsync(ITransaction transaction, string subject, string? account, ClaimsPrincipal identity, IReadOnlyList<GroupMapping> fitting, CancellationToken cancellationToken)
    {
        if (StaffProfiles.NormalLogin(account) is not { } login)
        {
            return null;
        }

        var member = await members.FindByLoginAsync(transaction, login, cancellationToken) ?? await members.FindByEmailAsync(transaction, login, cancellationToken);
        if (member is null)
        {
            member = await AddAsync(transaction, login, identity, fitting, cancellationToken);
        }

        if (member is not { State: StaffState.Active } || !await members.LinkSubjectAsync(transaction, member.Id, subject, cancellationToken))
        {
            return null;
        }

        await audit.AppendAsync(transaction, ActorOf(member), member.Id, StaffAuditAction.IdentityLinked, null, cancellationToken);
        return member;
    }

    private async Task<StaffMember?> AddAsync(ITransaction transaction, string login, ClaimsPrincipal identity, IReadOnlyList<GroupMapping> fitting, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var name = new string([.. (identity.FindFirstValue("name") ?? login).Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter)).Take(LongestName)]).Trim();
        var blank = new StaffMember { Id = Guid.CreateVersion7(now).ToString("N"), Login = login, Name = name.Length == 0 ? login : name, Role = options.NewAccounts ?? ActorRole.Visitor, Locale = Locales.Chinese, CreatedAt = now, UpdatedAt = now };
        var member = fitting.Count > 0 ? roles.Apply(fitting, blank with { ByGroups = fitting[0].Renews }) : options.NewAccounts is null ? null : blank;
        if (member is null)
        {
            return null;
        }

        await members.AddAsync(transaction, member, StaffCredential.None, cancellationToken);
        await audit.AppendAsync(transaction, Actor.System, member.Id, StaffAuditAction.Created, StaffAudit.Differences(null, member), cancellationToken);
        return member;
    }

    private static Actor ActorOf(StaffMember member) => new(member.Role, member.Id, member.Name);
}
