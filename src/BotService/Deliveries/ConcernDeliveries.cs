using Huiyin.Concerns;
using Huiyin.Concerns.ReturnVisits;
using Huiyin.Outbox;
using Huiyin.Transactions;

namespace Huiyin.Deliveries;

/// <summary>Whether those who are to hear of a concern did, in words.</summary>
internal sealed class ConcernDeliveries(IOutboxRepository outbox, IReturnVisitRepository visits, DeliveryWording wording)
{
    private const int MostVisits = 200;

    /// <summary>The reporter first, then who follows, each with what they were told, oldest first.</summary>
    public async Task<IReadOnlyList<RecipientDelivery>> OfAsync(ITransaction transaction, Concern concern, string locale, CancellationToken cancellationToken)
    {
        var messages = await outbox.OfConcernAsync(transaction, concern.Id, cancellationToken);
        var tasks = (await visits.ListAsync(transaction, new ReturnVisitFilter(ConcernId: concern.Id, OnlyOpen: false, Limit: MostVisits), cancellationToken)).ToLookup(visit => visit.ResidentId);
        return
        [
            .. messages
                .GroupBy(message => message.ResidentId)
                .OrderByDescending(recipient => recipient.Key == concern.ReporterId)
                .Select(recipient => Of(recipient.Key, recipient.Key == concern.ReporterId, [.. recipient], VisitOf(recipient.Key is null ? [] : tasks[recipient.Key]), locale)),
        ];
    }

    private RecipientDelivery Of(string? residentId, bool isReporter, IReadOnlyList<OutboxEntry> messages, DeliveryVisit? visit, string locale) => new(
        residentId,
        isReporter,
        wording.Of(messages, visit, locale),
        [.. messages.Select(message => new MessageDelivery(message, wording.Of(message, visit, locale)))]);

    /// <summary>What is still to be done before what was; nobody was told by a visit that met nobody.</summary>
    private static DeliveryVisit? VisitOf(IEnumerable<ReturnVisit> tasks)
    {
        var open = tasks.FirstOrDefault(task => task.IsOpen);
        var made = tasks.Where(task => task.Result is not (null or ReturnVisitResult.NotMet or ReturnVisitResult.NoLongerNeeded)).MaxBy(task => task.ClosedAt);
        return open is not null ? new DeliveryVisit(open.Due, null) : made is { ClosedAt: { } at } ? new DeliveryVisit(made.Due, at) : null;
    }
}

/// <param name="ResidentId">Null of messages from before it was written down.</param>
/// <param name="IsReporter">Reported the concern; otherwise follows it, or did.</param>
/// <param name="Text">One sentence for all of it, in the reader's language.</param>
/// <param name="Messages">Oldest first.</param>
internal sealed record RecipientDelivery(string? ResidentId, bool IsReporter, string Text, IReadOnlyList<MessageDelivery> Messages);

internal sealed record MessageDelivery(OutboxEntry Message, string Text);
