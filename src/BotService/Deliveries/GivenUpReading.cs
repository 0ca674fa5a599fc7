using Huiyin.DialogContent;
using Huiyin.Outbox;
using Huiyin.Transactions;

namespace Huiyin.Deliveries;

/// <summary>What about a concern could not be delivered, in words: channel, tries, when, and why.</summary>
internal sealed class GivenUpReading(ITransactions transactions, IOutboxRepository outbox, DeliveryWording wording, FailureWording failures, DeliveryMoments moments, IDialogContent content)
{
    private const int MostSaid = 3;

    /// <summary>The newest of each recipient and channel, newest first; the first few.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(string concernId, string locale, CancellationToken cancellationToken)
    {
        var messages = await transactions.ReadAsync((transaction, token) => outbox.OfConcernAsync(transaction, concernId, token), cancellationToken);
        return
        [
            .. messages
                .GroupBy(message => (message.ResidentId, message.ChannelId))
                .Select(way => way.Where(message => message.State == OutboxState.Undeliverable).MaxBy(message => message.Id))
                .OfType<OutboxEntry>()
                .OrderByDescending(message => message.Id)
                .Take(MostSaid)
                .Select(message => Word(message, locale)),
        ];
    }

    private string Word(OutboxEntry message, string locale) => content.Current.Prompts.Text(
        message.Attempts == 0 ? "deliveries.not-tried" : "deliveries.given-up",
        locale,
        ("channel", wording.ChannelName(message.ChannelId, locale)),
        ("count", message.Attempts),
        ("at", moments.At(message.CreatedAt, locale)),
        ("error", failures.Of(message.LastError, locale)));
}
