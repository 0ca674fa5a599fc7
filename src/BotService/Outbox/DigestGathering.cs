using Huiyin.Transactions;

namespace Huiyin.Outbox;

/// <summary>
/// Takes the unasked messages that wait behind the first one along with it, in the transaction that takes that one to be sent. What once
/// went together stays together: a second try says the same under the same id.
/// </summary>
internal sealed class DigestGathering(IOutboxRepository messages, IMessageDigest digest, ChannelPolicies policies)
{
    private const int Most = 10;

    // For the line that says how many there are.
    private const int Introduction = 100;

    public async Task<IReadOnlyList<OutboxMessage>> GatherAsync(ITransaction transaction, IReadOnlyList<OutboxMessage> leased, CancellationToken cancellationToken)
    {
        var gathered = new List<OutboxMessage>(leased.Count);
        foreach (var message in leased)
        {
            gathered.Add(await GatherAsync(transaction, message, cancellationToken));
        }

        return gathered;
    }

    public async Task<OutboxMessage> GatherAsync(ITransaction transaction, OutboxMessage first, CancellationToken cancellationToken)
    {
        var policy = policies.Of(first.Conversation.ChannelId);
        if (first is not { Urgency: MessageUrgency.Notice, Operation: OutboxOperation.Send } || policy.DigestWindow == TimeSpan.Zero)
        {
            return first;
        }

        var isNew = first is { Attempts: 0, UncertainSends: 0 };
        var others = isNew
            ? await JoinAsync(transaction, first, policy.TextLimit - Introduction, cancellationToken)
            : await messages.ToldByAsync(transaction, first.Id, cancellationToken);
        return others.Count == 0 ? first : first with { Payload = digest.Compose([first.Payload, .. others.Select(other => other.Payload)]) };
    }

    private async Task<IReadOnlyList<OutboxMessage>> JoinAsync(ITransaction transaction, OutboxMessage first, int room, CancellationToken cancellationToken)
    {
        if (digest.Read(first.Payload) is not { AsksForAnswer: false } head)
        {
            return [];
        }

        var others = new List<OutboxMessage>();
        room -= head.Length;
        foreach (var next in await messages.BehindAsync(transaction, first, Most - 1, cancellationToken))
        {
            if (next is not { Urgency: MessageUrgency.Notice, Operation: OutboxOperation.Send, Attempts: 0, UncertainSends: 0 }
                || digest.Read(next.Payload) is not { } piece || piece.Length > room)
            {
                break;
            }

            others.Add(next);
            room -= piece.Length;
            if (piece.AsksForAnswer)
            {
                break;
            }
        }

        if (others.Count > 0)
        {
            await messages.MarkToldByAsync(transaction, [.. others.Select(other => other.Id)], first.Id, cancellationToken);
        }

        return others;
    }
}
