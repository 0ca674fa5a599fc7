using Huiyin.AdminApi.Contracts;
using Huiyin.Concerns.Followers;
using Huiyin.Outbox;
using Huiyin.Transactions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huiyin.AdminApi.Told;

/// <summary>Whether those who are to hear of a concern did. Who they are is not said, only what they are to it.</summary>
internal sealed class DeliveryEndpoints(ITransactions transactions, ConcernReading reading, IFollowerRepository followers, IOutboxRepository outbox)
{
    public Task<Ok<IReadOnlyList<RecipientView>>> ListAsync(string concern, HttpContext http, CancellationToken cancellationToken) => transactions.ReadAsync(
        async (transaction, token) =>
        {
            var found = await reading.FindAsync(transaction, concern, reading.AccessOf(http.User), token);
            var messages = (await outbox.OfConcernAsync(transaction, found.Id, token)).ToLookup(message => message.ResidentId);
            var recipients = await followers.OfConcernAsync(transaction, found.Id, token);
            var present = recipients.Select(recipient => View(recipient.IsReporter ? RecipientRole.Reporter : RecipientRole.Follower, [.. messages[recipient.ResidentId]]));
            var former = messages.Where(told => recipients.All(recipient => recipient.ResidentId != told.Key)).Select(told => View(RecipientRole.Former, [.. told]));
            return TypedResults.Ok<IReadOnlyList<RecipientView>>([.. present, .. former]);
        },
        cancellationToken);

    private static RecipientView View(RecipientRole role, IReadOnlyList<OutboxEntry> messages) => new(
        role,
        messages.Count(message => message.State == OutboxState.Delivered),
        messages.Count(message => message.State == OutboxState.Queued),
        messages.Count(message => message.State == OutboxState.Undeliverable),
        messages.Max(message => message.DeliveredAt),
        [.. messages.Select(DeliveryView.Of)]);
}
