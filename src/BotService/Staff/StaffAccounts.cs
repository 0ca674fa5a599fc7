using System.Text.Json.Nodes;
using Huiyin.Concerns;
using Huiyin.Staff.Passwords;
using Huiyin.Staff.Sessions;
using Huiyin.Transactions;
using Microsoft.Extensions.Options;

namespace Huiyin.Staff;

/// <summary>
/// Accounts as administrators keep them. Bad input is a <see cref="StaffRefusedException"/>, a stale version a
/// <see cref="ConcurrencyConflictException"/>; every change is in the audit with its actor.
/// </summary>
internal sealed class StaffAccounts(
    ITransactions transactions,
    IStaffRepository members,
    IStaffSessionRepository sessions,
    StaffProfiles profiles,
    PasswordChecks passwords,
    StaffAudit audit,
    SignInLimits limits,
    IOptions<StaffOptions> options,
    TimeProvider clock)
{
    /// <summary>The account, and its one-time password, to be handed over once.</summary>
    public async Task<(StaffMember Member, string OneTimePassword)> CreateAsync(StaffProfile profile, Actor actor, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var blank = new StaffMember { Id = Guid.CreateVersion7(now).ToString("N"), Login = "", Name = "", Role = ActorRole.Visitor, Locale = "", CreatedAt = now, UpdatedAt = now };
        var member = profiles.Apply(blank, profile);
        var password = OneTimePassword.New();
        var credential = new StaffCredential(await passwords.HashAsync(password, cancellationToken), true, now + options.Value.OneTimePasswordLifetime);
        return await transactions.WriteAsync(
            async (transaction, token) =>
            {
                await RefuseTakenAsync(transaction, member, token);
                await members.AddAsync(transaction, member, credential, token);
                await audit.AppendAsync(transaction, actor, member.Id, StaffAuditAction.Created, StaffAudit.Differences(null, member), token);
                return (member, password);
            },
            cancellationToken);
    }

    /// <summary><paramref name="expectedVersion"/> null takes the account as it is. A new role, unit or area counts from the next request on.</summary>
    public Task<StaffMember> ChangeAsync(string memberId, int? expectedVersion, StaffProfile profile, StaffState state, Actor actor, CancellationToken cancellationToken) =>
        transactions.WriteAsync(
            async (transaction, token) =>
            {
                var before = await ReadAsync(transaction, memberId, expectedVersion, token);
                var after = profiles.Apply(before, profile) with { State = state, Version = before.Version + 1, UpdatedAt = clock.GetUtcNow() };
                after = after with { ByGroups = before.ByGroups && HasSameRights(before, after) };
                var differences = StaffAudit.Differences(before, after);
                if (differences.Count == 0)
                {
                    return before;
                }

                await RefuseTakenAsync(transaction, after, token);
                if (IsAdministrator(before) && !IsAdministrator(after) && !await members.AnotherAdministratorAsync(transaction, memberId, token))
                {
                    throw new StaffRefusedException(StaffRefusal.LastAdministrator, after.Role == ActorRole.Administrator ? "state" : "role");
                }

                await members.UpdateAsync(transaction, after, token);
                if (after.State == StaffState.Disabled)
                {
                    await sessions.RevokeOfMemberAsync(transaction, memberId, except: null, clock.GetUtcNow(), token);
                }

                await audit.AppendAsync(transaction, actor, memberId, StaffAuditAction.Changed, differences, token);
                return after;
            },
            cancellationToken);

    /// <summary>A new one-time password; whoever was signed in with the old one no longer is.</summary>
    public async Task<string> ResetPasswordAsync(string memberId, Actor actor, CancellationToken cancellationToken)
    {
        var password = OneTimePassword.New();
        var hash = await passwords.HashAsync(password, cancellationToken);
        return await transactions.WriteAsync(
            async (transaction, token) =>
            {
                var now = clock.GetUtcNow();
                await ReadAsync(transaction, memberId, null, token);
                await members.SetCredentialAsync(transaction, memberId, new StaffCredential(hash, true, now + options.Value.OneTimePasswordLifetime), token);
                var revoked = await sessions.RevokeOfMemberAsync(transaction, memberId, except: null, now, token);
                await audit.AppendAsync(transaction, actor, memberId, StaffAuditAction.PasswordReset, new JsonObject { ["sessionsEnded"] = revoked }, token);
                return password;
            },
            cancellationToken);
    }

    /// <summary>By the member; their other sessions end, the one with <paramref name="sessionId"/> goes on.</summary>
    public async Task ChangePasswordAsync(StaffMember member, string? current, string? wanted, string? sessionId, CancellationToken cancellationToken)
    {
        PasswordRules.Check(wanted, member);
        var (wait, known) = await transactions.WriteAsync(
            async (transaction, token) => (await limits.CountPasswordAsync(transaction, member.Id, token), await members.CredentialAsync(transaction, member.Id, token)),
            cancellationToken);
        if (wait is { } pause)
        {
            throw new StaffRefusedException(StaffRefusal.SignInLocked, null, ("seconds", (int)Math.Ceiling(pause.TotalSeconds)));
        }

        if (current is not { Length: <= PasswordRules.Longest } || !await passwords.VerifyAsync(current, known.PasswordHash, cancellationToken))
        {
            throw new StaffRefusedException(StaffRefusal.PasswordWrong, "currentPassword");
        }

        if (current == wanted)
        {
            throw new StaffRefusedException(StaffRefusal.PasswordUnchanged, "newPassword");
        }

        var hash = await passwords.HashAsync(wanted!, cancellationToken);
        await transactions.WriteAsync(
            async (transaction, token) =>
            {
                if (await members.CredentialAsync(transaction, member.Id, token) != known)
                {
                    throw new ConcurrencyConflictException("The password was changed meanwhile.");
                }

                await members.SetCredentialAsync(transaction, member.Id, new StaffCredential(hash, false, null), token);
                await limits.PasswordSucceededAsync(transaction, member.Id, token);
                var revoked = await sessions.RevokeOfMemberAsync(transaction, member.Id, sessionId, clock.GetUtcNow(), token);
                await audit.AppendAsync(transaction, new Actor(member.Role, member.Id, member.Name), member.Id, StaffAuditAction.PasswordChanged, new JsonObject { ["sessionsEnded"] = revoked }, token);
                return revoked;
            },
            cancellationToken);
    }

    private static bool HasSameRights(StaffMember before, StaffMember after) =>
        before.Role == after.Role && before.Unit == after.Unit && before.Areas.SequenceEqual(after.Areas) && before.Units.SequenceEqual(after.Units);

    private static bool IsAdministrator(StaffMember member) => member is { Role: ActorRole.Administrator, State: StaffState.Active };

    private async Task<StaffMember> ReadAsync(ITransaction transaction, string memberId, int? expectedVersion, CancellationToken cancellationToken)
    {
        var member = await members.FindAsync(transaction, memberId, cancellationToken) ?? throw new StaffRefusedException(StaffRefusal.NotFound, null, ("id", memberId));
        return expectedVersion is null || expectedVersion == member.Version
            ? member
            : throw new ConcurrencyConflictException($"Member {memberId} is at version {member.Version}, not {expectedVersion}.");
    }

    private async Task RefuseTakenAsync(ITransaction transaction, StaffMember member, CancellationToken cancellationToken)
    {
        if (await members.FindByLoginAsync(transaction, member.Login, cancellationToken) is { } same && same.Id != member.Id)
        {
            throw new StaffRefusedException(StaffRefusal.LoginTaken, "login", ("login", member.Login));
        }

        if (member.Email is { } email && await members.FindByEmailAsync(transaction, email, cancellationToken) is { } other && other.Id != member.Id)
        {
            throw new StaffRefusedException(StaffRefusal.EmailTaken, "email", ("email", email));
        }
    }
}
