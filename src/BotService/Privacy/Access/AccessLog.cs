using System.Security.Claims;
using Huiyin.Concerns;
using Huiyin.Privacy.Masking;
using Huiyin.Staff;
using Huiyin.Transactions;

namespace Huiyin.Privacy.Access;

/// <summary>Writes down who was shown personal data in full, before they are shown it.</summary>
internal sealed partial class AccessLog(ITransactions transactions, IAccessLogRepository entries, TimeProvider clock)
{
    public const int LongestReason = 300;

    // A page that looks for news every few seconds is still one reading.
    private static readonly TimeSpan SameReading = TimeSpan.FromMinutes(10);

    /// <summary>Of a reader whose work is the reason. Nothing is written when nothing personal is shown in full.</summary>
    public async Task NoteAsync(ClaimsPrincipal reader, Concern concern, Disclosed shown, AccessDoor door, CancellationToken cancellationToken)
    {
        if (EntryOf(reader, concern, shown, door, null) is { } entry
            && !await transactions.ReadAsync((transaction, token) => entries.IsNotedAsync(transaction, entry, entry.At - SameReading, token), cancellationToken))
        {
            await transactions.WriteAsync((transaction, token) => AppendAsync(transaction, entry, token), cancellationToken);
        }
    }

    /// <summary>The same within an act, whose answer shows the concern.</summary>
    public async Task NoteAsync(ITransaction transaction, ClaimsPrincipal reader, Concern concern, Disclosed shown, AccessDoor door, CancellationToken cancellationToken)
    {
        if (EntryOf(reader, concern, shown, door, null) is { } entry && !await entries.IsNotedAsync(transaction, entry, entry.At - SameReading, cancellationToken))
        {
            await entries.AppendAsync(transaction, entry, cancellationToken);
        }
    }

    /// <summary>Of a reader who would not be shown it without a reason. Each time is written down.</summary>
    public Task RevealAsync(ITransaction transaction, ClaimsPrincipal reader, Concern concern, AccessDoor door, string reason, CancellationToken cancellationToken) =>
        EntryOf(reader, concern, Disclosed.Everything, door, MaskedWords.Of(reason)) is { } entry
            ? entries.AppendAsync(transaction, entry, cancellationToken)
            : Task.CompletedTask;

    public Task ExportAsync(ITransaction transaction, ClaimsPrincipal reader, int rows, string reason, CancellationToken cancellationToken) =>
        entries.AppendAsync(transaction, By(reader, AccessDoor.Export, ["phone", "place", "words"], MaskedWords.Of(reason)) with { Rows = rows }, cancellationToken);

    private async Task<bool> AppendAsync(ITransaction transaction, AccessEntry entry, CancellationToken cancellationToken)
    {
        await entries.AppendAsync(transaction, entry, cancellationToken);
        return true;
    }

    private AccessEntry? EntryOf(ClaimsPrincipal reader, Concern concern, Disclosed shown, AccessDoor door, string? reason) =>
        shown.FieldsOf(concern) is { Count: > 0 } fields ? By(reader, door, fields, reason) with { ConcernId = concern.Id, Number = concern.Number } : null;

    private AccessEntry By(ClaimsPrincipal reader, AccessDoor door, IReadOnlyList<string> fields, string? reason) => By(StaffPrincipal.MemberOf(reader), door, fields, reason);

    private AccessEntry By(StaffMember member, AccessDoor door, IReadOnlyList<string> fields, string? reason) =>
        new() { At = clock.GetUtcNow(), MemberId = member.Id, MemberName = member.Name, Role = member.Role, Door = door, Fields = fields, Reason = reason };
}
