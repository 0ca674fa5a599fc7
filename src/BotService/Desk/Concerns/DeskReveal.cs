using System.Security.Claims;
using Huiyin.Concerns;
using Huiyin.Privacy.Access;
using Huiyin.Privacy.Masking;
using Huiyin.Staff;
using Huiyin.Transactions;

namespace Huiyin.Desk.Concerns;

/// <summary>Personal data on a concern's page: shown for a reason, and written down.</summary>
internal sealed class DeskReveal(ITransactions transactions, AccessLog accesses, IAccessLogRepository log, DeskRefusals refusals)
{
    private const int Shown = 8;

    private static readonly ActorRole[] ReadTheLog = [ActorRole.Supervisor, ActorRole.Auditor, ActorRole.Administrator];

    public static bool MayReadTheLog(ClaimsPrincipal viewer) => ReadTheLog.Contains(StaffPrincipal.ActorOf(viewer).Role);

    public Task NoteAsync(Concern concern, ClaimsPrincipal viewer, Disclosed shown, CancellationToken cancellationToken) =>
        accesses.NoteAsync(viewer, concern, shown, AccessDoor.Desk, cancellationToken);

    /// <summary>Null when it was written down and may be shown; else what is wrong, in the viewer's language.</summary>
    public async Task<string?> DoAsync(Concern concern, ClaimsPrincipal viewer, string? reason, CancellationToken cancellationToken)
    {
        try
        {
            var given = ConcernInput.Required(reason, "reason", AccessLog.LongestReason);
            await transactions.WriteAsync(
                async (transaction, token) =>
                {
                    await accesses.RevealAsync(transaction, viewer, concern, AccessDoor.Desk, given, token);
                    return true;
                },
                cancellationToken);
            return null;
        }
        catch (ConcernRefusedException refused)
        {
            return refusals.Words(refused);
        }
    }

    /// <summary>The newest entries about the concern; null for who need not know.</summary>
    public async Task<IReadOnlyList<AccessEntry>?> OfAsync(Concern concern, ClaimsPrincipal viewer, CancellationToken cancellationToken) =>
        MayReadTheLog(viewer) ? await transactions.ReadAsync((transaction, token) => log.ListAsync(transaction, new AccessFilter(concern.Id, Limit: Shown), token), cancellationToken) : null;
}
