using System.Text.Json.Nodes;
using Huiyin.Concerns;
using Huiyin.Transactions;
using Microsoft.Extensions.Options;

namespace Huiyin.Staff.Sessions;

/// <summary>Who is signed in where. Kept in the database, so that every node knows it and an end is an end.</summary>
internal sealed class StaffSessions(ITransactions transactions, IStaffSessionRepository sessions, IStaffRepository members, StaffAudit audit, IOptions<StaffOptions> options, TimeProvider clock)
{
    private const int LongestDevice = 200;

    // Every request would be a write otherwise.
    private static readonly TimeSpan SeenAgainAfter = TimeSpan.FromMinutes(1);

    /// <summary>In the transaction of the sign-in; the secret is for the cookie.</summary>
    public async Task<(StaffSession Session, string Secret)> BeginAsync(ITransaction transaction, StaffMember member, SignInOrigin origin, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var secret = StaffSession.NewSecret();
        var session = new StaffSession
        {
            Id = Guid.CreateVersion7(now).ToString("N"),
            Hash = StaffToken.HashOf(secret),
            MemberId = member.Id,
            Device = Storable(origin.Device),
            Address = origin.Address,
            CreatedAt = now,
            LastSeenAt = now,
            ExpiresAt = now + options.Value.SessionLifetime,
        };
        await sessions.AddAsync(transaction, session, cancellationToken);
        await sessions.PurgeAsync(transaction, now - options.Value.SessionLifetime, cancellationToken);
        return (session, secret);
    }

    /// <summary>The session and whose it is; null when it is unknown, ended or too old, or its owner was disabled.</summary>
    public async Task<(StaffSession Session, StaffMember Member, StaffCredential Credential)?> FindAsync(string secret, string address, CancellationToken cancellationToken)
    {
        var hash = StaffToken.HashOf(secret);
        var found = await transactions.ReadAsync(
            async (transaction, token) =>
            {
                var session = await sessions.FindByHashAsync(transaction, hash, token);
                var member = session is null ? null : await members.FindAsync(transaction, session.MemberId, token);
                return member is null ? default : (Session: session, Member: member, Credential: await members.CredentialAsync(transaction, member.Id, token));
            },
            cancellationToken);
        var now = clock.GetUtcNow();
        if (found.Session is null || found.Member.State != StaffState.Active || !found.Session.IsValidAt(now, options.Value.SessionIdle))
        {
            return null;
        }

        if (now - found.Session.LastSeenAt >= SeenAgainAfter)
        {
            await transactions.WriteAsync(
                async (transaction, token) =>
                {
                    await sessions.SeenAsync(transaction, found.Session.Id, address, now, token);
                    return true;
                },
                cancellationToken);
        }

        return (found.Session, found.Member, found.Credential);
    }

    public async Task<IReadOnlyList<StaffSession>> OfMemberAsync(string memberId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var all = await transactions.ReadAsync((transaction, token) => sessions.OfMemberAsync(transaction, memberId, now, token), cancellationToken);
        return [.. all.Where(session => session.IsValidAt(now, options.Value.SessionIdle))];
    }

    /// <summary>Throws <see cref="StaffRefusedException"/> when the member has no such session.</summary>
    public Task RevokeAsync(string memberId, string sessionId, Actor actor, CancellationToken cancellationToken) =>
        transactions.WriteAsync(
            async (transaction, token) =>
            {
                if (!await sessions.RevokeAsync(transaction, memberId, sessionId, clock.GetUtcNow(), token))
                {
                    throw new StaffRefusedException(StaffRefusal.NotFound, null, ("id", sessionId.Length <= 40 ? sessionId : sessionId[..40]));
                }

                await audit.AppendAsync(transaction, actor, memberId, StaffAuditAction.SessionRevoked, new JsonObject { ["session"] = sessionId }, token);
                return true;
            },
            cancellationToken);

    private static string Storable(string device)
    {
        var text = new string([.. device.Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter)).Take(LongestDevice)]);
        return text.Length == 0 ? "-" : text;
    }
}
