using System.Text.Json.Nodes;
using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Staff.Passwords;
using Huiyin.Transactions;

namespace Huiyin.Staff;

/// <summary>The first person who can sign in to a new installation: an administrator with a one-time password that is told once.</summary>
internal sealed class BootstrapAccount(ITransactions transactions, IStaffRepository members, PasswordChecks passwords, StaffAudit audit, TimeProvider clock)
{
    public const string Login = "admin";

    /// <summary>The one-time password when the account was made just now.</summary>
    public async Task<string?> EnsureAsync(CancellationToken cancellationToken)
    {
        if (await transactions.ReadAsync(members.AnyAsync, cancellationToken))
        {
            return null;
        }

        var password = OneTimePassword.New();
        // It doesn't expire: nobody but its reader could make another.
        var credential = new StaffCredential(await passwords.HashAsync(password, cancellationToken), true, null);
        return await transactions.WriteAsync(
            async (transaction, token) =>
            {
                if (await members.AnyAsync(transaction, token))
                {
                    return null;
                }

                var now = clock.GetUtcNow();
                var member = new StaffMember
                {
                    Id = Guid.CreateVersion7(now).ToString("N"),
                    Login = Login,
                    Name = "Administrator",
                    Role = ActorRole.Administrator,
                    Locale = Locales.Chinese,
                    CreatedAt = now,
                    UpdatedAt = now,
                };
                await members.AddAsync(transaction, member, credential, token);
                await audit.AppendAsync(transaction, Actor.System, member.Id, StaffAuditAction.Created, StaffAudit.Differences(null, member), token);
                return password;
            },
            cancellationToken);
    }
}
