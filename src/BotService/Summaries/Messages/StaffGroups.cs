using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Outbox;
using Huiyin.Staff;
using Huiyin.Transactions;

namespace Huiyin.Summaries.Messages;

/// <summary>Members of staff have the dispatch and the notices sent to a conversation. Who leaves takes it along: nobody answers for what is told there any more.</summary>
internal sealed class StaffGroups(IStaffGroupRepository groups, IStaffRepository members, IDialogContent content, TimeProvider clock)
{
    public Task RegisterAsync(ITransaction transaction, StaffMember member, ConversationKey conversation, string locale, CancellationToken cancellationToken) =>
        groups.PutAsync(transaction, new StaffGroup(conversation, locale, member.Id, clock.GetUtcNow()), member.Unit, cancellationToken);

    /// <summary>False when it was not registered.</summary>
    public Task<bool> RemoveAsync(ITransaction transaction, ConversationKey conversation, CancellationToken cancellationToken) =>
        groups.RemoveAsync(transaction, conversation, cancellationToken);

    /// <summary>Each with what it may be told.</summary>
    public async Task<IReadOnlyList<StaffAudience>> AudiencesAsync(ITransaction transaction, CancellationToken cancellationToken)
    {
        List<StaffAudience> audiences = [];
        foreach (var group in await groups.OpenAsync(transaction, cancellationToken))
        {
            if (await members.FindAsync(transaction, group.RegisteredBy, cancellationToken) is { State: StaffState.Active } member)
            {
                audiences.Add(new StaffAudience(group, StaffAccess.Of(member, content.Current.Areas)));
            }
        }

        return audiences;
    }
}

internal sealed record StaffAudience(StaffGroup Group, StaffAccess Access)
{
    public bool IsSupervision => Access.Member.Role is ActorRole.Supervisor or ActorRole.Administrator;
}
