using Huiyin.Transactions;

namespace Huiyin.Concerns;

/// <summary>Hands stored attachments over to a concern.</summary>
internal sealed class ConcernEvidence(IAttachmentRepository attachments)
{
    /// <summary>Refuses unknown attachments and those that belong to another concern, naming <c>attachmentIds</c>.</summary>
    public async Task<IReadOnlyList<Attachment>> TakeAsync(ITransaction transaction, string concernId, IReadOnlyList<string>? attachmentIds, CancellationToken cancellationToken)
    {
        if (attachmentIds is null or [])
        {
            return [];
        }

        if (attachmentIds.Count > ConcernLimits.Attachments)
        {
            throw new ConcernRefusedException(Refusal.TooMany, "attachmentIds", limit: ConcernLimits.Attachments);
        }

        var found = await attachments.FindAsync(transaction, attachmentIds, cancellationToken);
        if (found.Count != attachmentIds.Count)
        {
            throw new ConcernRefusedException(Refusal.Invalid, "attachmentIds");
        }

        foreach (var attachment in found)
        {
            if (!await attachments.AssignAsync(transaction, attachment.Id, concernId, cancellationToken))
            {
                throw new ConcernRefusedException(Refusal.Invalid, "attachmentIds");
            }
        }

        return found;
    }
}
