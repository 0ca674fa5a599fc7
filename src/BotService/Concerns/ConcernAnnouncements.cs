using Huiyin.Outbox;
using Huiyin.Transactions;

namespace Huiyin.Concerns;

/// <summary>Owes reporter and followers exactly one message for a change, in the transaction that makes the change.</summary>
internal sealed class ConcernAnnouncements(IConcernRepository concerns, INotificationComposer composer, IOutbox outbox)
{
    public Task AnnounceAsync(ITransaction transaction, Concern concern, ConcernChange change, Actor actor, CancellationToken cancellationToken) =>
        AnnounceAsync(transaction, concern, change, actor, Audience.Residents, cancellationToken);

    public async Task AnnounceAsync(ITransaction transaction, Concern concern, ConcernChange change, Actor actor, Audience tells, CancellationToken cancellationToken)
    {
        var urgency = concern.DeadlineClass == DeadlineClass.Urgent ? MessageUrgency.Emergency : MessageUrgency.Notice;
        foreach (var recipient in await concerns.RecipientsAsync(transaction, concern.Id, cancellationToken))
        {
            if (!tells.HasFlag(recipient.IsReporter ? Audience.Reporter : Audience.Followers))
            {
                continue;
            }

            // Who did it in the chat reads the answer to that turn; a second message would say the same again.
            if (actor.Role == ActorRole.Resident && actor.Id == recipient.ResidentId)
            {
                continue;
            }

            // Made from the event, so that the ledger's proof finds for each change and person its message.
            var activityId = $"{concern.Id}-{concern.Version}-{recipient.ResidentId}";
            var payload = composer.Compose(new Notification(activityId, concern, change, recipient));
            await outbox.EnqueueAsync(
                transaction,
                new NewOutboxMessage(recipient.Conversation, activityId, OutboxOperation.Send, payload, concern.Id, change.Code, recipient.ResidentId, urgency),
                cancellationToken);
        }
    }
}
