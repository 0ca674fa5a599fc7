using System.Text.Json.Nodes;
using Huiyin.Concerns;
using Huiyin.Outbox;
using Huiyin.Staff;
using Huiyin.Transactions;

namespace Huiyin.Deliveries.Replay;

/// <summary>Sends again what was given up, in portions: each commits with its entry in the audit, so that a run that breaks off is just started again.</summary>
internal sealed class DeadLetters(ITransactions transactions, IDeadLetterRepository letters, IConversationRepository conversations, StaffAudit audit, IWakeUps wakeUps)
{
    private const int Portion = 100;

    public Task<int> CountAsync(DeadLetterFilter filter, CancellationToken cancellationToken) =>
        transactions.ReadAsync((transaction, token) => letters.CountAsync(transaction, filter, token), cancellationToken);

    public Task<IReadOnlyList<DeadLetter>> ListAsync(DeadLetterFilter filter, long after, CancellationToken cancellationToken) =>
        transactions.ReadAsync((transaction, token) => letters.ListAsync(transaction, filter, after, Portion, token), cancellationToken);

    /// <summary>A page of them, and how many there are by the filter.</summary>
    public Task<(IReadOnlyList<DeadLetter> Page, int Count)> PageAsync(DeadLetterFilter filter, long after, int limit, CancellationToken cancellationToken) => transactions.ReadAsync(
        async (transaction, token) => (await letters.ListAsync(transaction, filter, after, limit, token), await letters.CountAsync(transaction, filter, token)),
        cancellationToken);

    /// <summary>One message, all or nothing.</summary>
    public Task<LetterReplay> ReplayOneAsync(long messageId, bool isForced, Actor actor, CancellationToken cancellationToken) => transactions.WriteAsync(
        async (transaction, token) =>
        {
            var (portion, done) = await ReplayPortionAsync(transaction, new DeadLetterFilter([messageId]), 0, new ReplayMode(IsDryRun: false, isForced), actor, token);
            return portion.Count == 1 && (done.Replayed == 1 || portion[0].Obstacle is not null)
                ? new LetterReplay(done.Replayed == 1, OutboxState.Undeliverable, portion[0].Obstacle)
                : new LetterReplay(false, await letters.StateOfAsync(transaction, messageId, token), null);
        },
        cancellationToken);

    /// <param name="filter">Which.</param>
    /// <param name="mode">Whether to send really, and whether also what is in somebody's way.</param>
    /// <param name="actor">Who asked for it.</param>
    /// <param name="report">Is given each portion's messages once they are done with.</param>
    /// <param name="cancellationToken">Stops between two portions.</param>
    public async Task<ReplayResult> ReplayAsync(DeadLetterFilter filter, ReplayMode mode, Actor actor, Action<IReadOnlyList<DeadLetter>>? report, CancellationToken cancellationToken)
    {
        var (result, after) = (new ReplayResult(0, 0, 0), 0L);
        while (true)
        {
            var (portion, done) = await transactions.WriteAsync((transaction, token) => ReplayPortionAsync(transaction, filter, after, mode, actor, token), cancellationToken);
            if (portion.Count == 0)
            {
                return result;
            }

            result = new ReplayResult(result.Replayed + done.Replayed, result.ToldInPerson + done.ToldInPerson, result.ConversationGone + done.ConversationGone);
            after = portion[^1].Id;
            report?.Invoke(portion);
        }
    }

    private async Task<(IReadOnlyList<DeadLetter> Portion, ReplayResult Done)> ReplayPortionAsync(
        ITransaction transaction, DeadLetterFilter filter, long after, ReplayMode mode, Actor actor, CancellationToken cancellationToken)
    {
        var portion = await letters.ListAsync(transaction, filter, after, Portion, cancellationToken);
        var chosen = portion.Where(letter => mode.IsForced || letter.Obstacle is null).ToList();
        var replayed = new List<long>();
        foreach (var letter in chosen)
        {
            if (mode.IsDryRun || await letters.RequeueAsync(transaction, letter.Id, cancellationToken))
            {
                replayed.Add(letter.Id);
            }

            if (!mode.IsDryRun && letter.ConversationState is not (null or ConversationState.Open))
            {
                await conversations.SetStateAsync(transaction, new ConversationKey(letter.ChannelId, letter.ConversationId), ConversationState.Open, cancellationToken);
            }
        }

        if (replayed.Count > 0 && !mode.IsDryRun)
        {
            var detail = new JsonObject { ["messages"] = new JsonArray([.. replayed.Select(id => JsonValue.Create(id))]), ["forced"] = mode.IsForced };
            await audit.AppendAsync(transaction, actor, actor.Id, StaffAuditAction.MessagesReplayed, detail, cancellationToken);
            await wakeUps.SignalAsync(transaction, QueuedOutbox.Topic, "", cancellationToken);
        }

        var left = portion.Except(chosen).ToLookup(letter => letter.Obstacle);
        return (portion, new ReplayResult(replayed.Count, left[DeadLetterObstacle.ToldInPerson].Count(), left[DeadLetterObstacle.ConversationGone].Count()));
    }
}

internal readonly record struct ReplayMode(bool IsDryRun, bool IsForced);

/// <param name="IsReplayed">Queued anew.</param>
/// <param name="State">Before; null when there is no such message.</param>
/// <param name="Obstacle">What was in the way; null for nothing.</param>
internal readonly record struct LetterReplay(bool IsReplayed, OutboxState? State, DeadLetterObstacle? Obstacle);

/// <param name="Replayed">Queued anew, or would be.</param>
/// <param name="ToldInPerson">Left, because a visit did the message's work.</param>
/// <param name="ConversationGone">Left, because nobody listens there any more.</param>
internal readonly record struct ReplayResult(int Replayed, int ToldInPerson, int ConversationGone);
