using Huiyin.Concerns;
using Huiyin.Staff.Passwords;
using Huiyin.Transactions;

namespace Huiyin.Staff.Sessions;

/// <summary>Login and password become a session. Who is refused learns neither whether there is such a login nor what was wrong.</summary>
internal sealed class StaffSignIn(
    ITransactions transactions,
    IStaffRepository members,
    StaffSessions sessions,
    SignInLimits limits,
    PasswordChecks passwords,
    StaffAudit audit,
    TimeProvider clock)
{
    /// <exception cref="StaffRefusedException"><see cref="StaffRefusal.SignInFailed"/>, or <see cref="StaffRefusal.SignInLocked"/> with the seconds to wait.</exception>
    public async Task<SignedIn> SignInAsync(string? login, string? password, SignInOrigin origin, CancellationToken cancellationToken)
    {
        var name = StaffProfiles.NormalLogin(login) ?? "";
        var (wait, begun, member, credential) = await transactions.WriteAsync((transaction, token) => AttemptAsync(transaction, name, origin, token), cancellationToken);
        if (wait is { } pause)
        {
            throw new StaffRefusedException(StaffRefusal.SignInLocked, null, ("seconds", (int)Math.Ceiling(pause.TotalSeconds)));
        }

        var right = await passwords.VerifyAsync(password is { Length: <= PasswordRules.Longest } ? password : "", credential.PasswordHash, cancellationToken);
        if (!right || member is not { State: StaffState.Active } || credential.ExpiresAt <= clock.GetUtcNow())
        {
            await NoteLockAsync(begun, member, cancellationToken);
            throw new StaffRefusedException(StaffRefusal.SignInFailed);
        }

        var renewed = PasswordHash.IsOutdated(credential.PasswordHash!)
            ? credential with { PasswordHash = await passwords.HashAsync(password!, cancellationToken) }
            : credential;
        return await transactions.WriteAsync((transaction, token) => BeginAsync(transaction, member.Id, credential, renewed, origin, token), cancellationToken);
    }

    private async Task<(TimeSpan? Wait, bool Begun, StaffMember? Member, StaffCredential Credential)> AttemptAsync(ITransaction transaction, string login, SignInOrigin origin, CancellationToken cancellationToken)
    {
        var (wait, begun) = await limits.CountAsync(transaction, login, origin.Address, cancellationToken);
        var member = await members.FindByLoginAsync(transaction, login, cancellationToken);
        return (wait, begun, member, member is null ? StaffCredential.None : await members.CredentialAsync(transaction, member.Id, cancellationToken));
    }

    private Task NoteLockAsync(bool begun, StaffMember? member, CancellationToken cancellationToken) => begun && member is not null
        ? transactions.WriteAsync(
            async (transaction, token) =>
            {
                await audit.AppendAsync(transaction, Actor.System, member.Id, StaffAuditAction.LockedOut, null, token);
                return true;
            },
            cancellationToken)
        : Task.CompletedTask;

    private async Task<SignedIn> BeginAsync(ITransaction transaction, string memberId, StaffCredential checkedWith, StaffCredential renewed, SignInOrigin origin, CancellationToken cancellationToken)
    {
        // Between the look and now somebody may have been disabled, or given another password.
        var member = await members.FindAsync(transaction, memberId, cancellationToken);
        if (member is not { State: StaffState.Active } || await members.CredentialAsync(transaction, memberId, cancellationToken) != checkedWith)
        {
            throw new StaffRefusedException(StaffRefusal.SignInFailed);
        }

        if (renewed != checkedWith)
        {
            await members.SetCredentialAsync(transaction, memberId, renewed, cancellationToken);
        }

        await limits.SucceededAsync(transaction, member.Login, origin.Address, cancellationToken);
        await members.SignedInAsync(transaction, memberId, clock.GetUtcNow(), cancellationToken);
        await audit.AppendAsync(transaction, new Actor(member.Role, member.Id, member.Name), memberId, StaffAuditAction.SignedIn, null, cancellationToken);
        var (session, secret) = await sessions.BeginAsync(transaction, member, origin, cancellationToken);
        return new SignedIn(member, session, secret, renewed.MustChange);
    }
}
