using Huiyin.AdminApi.Contracts;
using Huiyin.Concerns.Followers;
using Huiyin.Deliveries;
using Huiyin.Outbox;
using Huiyin.Transactions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huiyin.AdminApi.Told;

/// <summary>Whether those who are to hear of a concern did. Who they are is not said, only what they are to it.</summary>
internal sealed class DeliveryEndpoints(ITransactions transactions, ConcernReading reading, IFollowerRepository followers, ConcernDeliveries deliveries, DeliveryWording wording)
{
    public Task<Ok<IReadOnlyList<RecipientView>>> ListAsync(string concern, HttpContext http, CancellationToken cancellationToken) => transactions.ReadAsync(
        async (transaction, token) =>
        {
            var found = await reading.FindAsync(transaction, concern, reading.AccessOf(http.User), token);
            var language = ApiLanguage.Of(http.Request);
            var told = (await deliveries.OfAsync(transaction, found, language, token)).ToLookup(recipient => recipient.ResidentId);
            var recipients = await followers.OfConcernAsync(transaction, found.Id, token);
            var present = recipients.Select(recipient => View(
                recipient.IsReporter ? RecipientRole.Reporter : RecipientRole.Follower,
                told[recipient.ResidentId].SingleOrDefault() ?? new RecipientDelivery(recipient.ResidentId, recipient.IsReporter, wording.Of([], null, language), [])));
            var former = told.Where(one => recipients.All(recipient => recipient.ResidentId != one.Key)).SelectMany(one => one).Select(one => View(RecipientRole.Former, one));
            return TypedResults.Ok<IReadOnlyList<RecipientView>>([.. present, .. former]);
        },
        cancellationToken);

    private static RecipientView View(RecipientRole role, RecipientDelivery recipient) => new(
        role,
        recipient.Text,
        recipient.Messages.Count(way => way.Message.State == OutboxState.Delivered),
        recipient.Messages.Count(way => way.Message.State == OutboxState.Queued),
        recipient.Messages.Count(way => way.Message.State == OutboxState.Undeliverable),
        recipient.Messages.Max(way => way.Message.DeliveredAt),
        [.. recipient.Messages.Select(way => DeliveryView.Of(way.Message, way.Text))]);
}
