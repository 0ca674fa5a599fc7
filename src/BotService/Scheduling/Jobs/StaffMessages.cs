using System.Security.Cryptography;
using System.Text;
using Huiyin.Outbox;
using Huiyin.Summaries.Messages;
using Huiyin.Summaries.Periods;
using Huiyin.Transactions;

namespace Huiyin.Scheduling.Jobs;

/// <summary>Queues what staff groups get of a period, one message for each.</summary>
internal sealed class StaffMessages(StaffGroups groups, IPeriodicComposer composer, IOutbox outbox, ITransactions transactions)
{
    /// <param name="job">Whose messages; with the period and the conversation the key by which none is queued twice.</param>
    /// <param name="period">Of which they tell.</param>
    /// <param name="word">What a group is told; null for nothing.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<IPeriodicWork> PrepareAsync(string job, Period period, Func<ITransaction, StaffAudience, CancellationToken, Task<PeriodicMessage?>> word, CancellationToken cancellationToken)
    {
        var messages = await transactions.ReadAsync(
            async (transaction, token) =>
            {
                List<NewOutboxMessage> worded = [];
                foreach (var audience in await groups.AudiencesAsync(transaction, token))
                {
                    if (await word(transaction, audience, token) is { } message)
                    {
                        worded.Add(Message(job, period, audience.Group.Conversation, composer.Compose(message, audience.Group.Conversation.ChannelId)));
                    }
                }

                return worded;
            },
            cancellationToken);
        return new Work([.. messages.OrderBy(message => message.OnceKey, StringComparer.Ordinal)], outbox);
    }

    private static NewOutboxMessage Message(string job, Period period, ConversationKey conversation, string payload)
    {
        var group = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{conversation.ChannelId}|{conversation.ConversationId}")))[..20];
        var key = $"{job}-{period.FirstDay:yyyyMMdd}-{group}";
        return new NewOutboxMessage(conversation, $"hy-{key}", OutboxOperation.Send, Payload: "", Purpose: job, Urgency: MessageUrgency.Notice, OnceKey: key, Shared: SharedPayload.Of(payload));
    }

    private sealed class Work(IReadOnlyList<NewOutboxMessage> messages, IOutbox outbox) : IPeriodicWork
    {
        private const int AtOnce = 100;

        public async Task<WorkStep> StepAsync(ITransaction transaction, string? position, CancellationToken cancellationToken)
        {
            var left = messages.Where(message => string.CompareOrdinal(message.OnceKey, position) > 0).ToList();
            var now = left.Take(AtOnce).ToList();
            var queued = await outbox.EnqueueManyAsync(transaction, now, cancellationToken);
            return new WorkStep(now.Count == 0 ? position : now[^1].OnceKey, queued, IsLast: left.Count <= AtOnce);
        }
    }
}
