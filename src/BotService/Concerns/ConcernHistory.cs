using Huiyin.Transactions;

namespace Huiyin.Concerns;

/// <summary>The one place that writes events and, by folding them, rows.</summary>
internal sealed class ConcernHistory(IConcernRepository concerns, ActTimes times, IWakeUps wakeUps, IEnumerable<IConcernObserver> observers, TimeProvider clock)
{
    /// <summary>Signalled after anything happened to a concern; the detail is its id.</summary>
    public const string Topic = "concerns";

    /// <summary>Whole milliseconds: what is hashed is exactly what both databases give back.</summary>
    public DateTimeOffset Now()
    {
        var now = clock.GetUtcNow();
        return new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
    }

    public async Task<Concern> BeginAsync(ITransaction transaction, string concernId, NewConcern words, Actor actor, ConcernEventData data, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var filed = Next(null, concernId, "", ConcernEventKind.Filed, actor, data, words.Text, at);
        var concern = ConcernFold.Apply(null, filed) with { Place = words.Place, Position = words.Position, SinceWhen = words.SinceWhen, Phone = words.Phone };
        await concerns.AddAsync(transaction, concern, words.DeduplicationKey, cancellationToken);
        await concerns.AppendAsync(transaction, filed, cancellationToken);
        await PublishAsync(transaction, concern, filed, cancellationToken);
        return concern;
    }

    public async Task<Concern> ContinueAsync(ITransaction transaction, Concern before, ConcernEventKind kind, Actor actor, ConcernEventData data, string? text, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var last = await concerns.LastEventAsync(transaction, before.Id, cancellationToken)
            ?? throw new InvalidOperationException($"Concern {before.Id} has no history.");
        var next = Next(before, before.Id, last.Hash, kind, actor, data, text, at);
        var after = ConcernFold.Apply(before, next);
        await concerns.UpdateAsync(transaction, after, cancellationToken);
        await concerns.AppendAsync(transaction, next, cancellationToken);
        await PublishAsync(transaction, after, next, cancellationToken);
        return after;
    }

    private async Task PublishAsync(ITransaction transaction, Concern concern, ConcernEvent happened, CancellationToken cancellationToken)
    {
        foreach (var observer in observers)
        {
            await observer.ObserveAsync(transaction, concern, happened, cancellationToken);
        }

        await wakeUps.SignalAsync(transaction, Topic, concern.Id, cancellationToken);
    }

    private ConcernEvent Next(Concern? before, string concernId, string previousHash, ConcernEventKind kind, Actor actor, ConcernEventData data, string? text, DateTimeOffset at)
    {
        var salt = text is null ? null : ConcernEventHash.NewSalt();
        var said = text is null ? data : data with { TextDigest = ConcernEventHash.OfText(text, salt!) };
        var draft = new ConcernEvent
        {
            ConcernId = concernId,
            Sequence = (before?.Version ?? 0) + 1,
            Kind = kind,
            At = at,
            Actor = actor,
            DataJson = ConcernJson.Write(said),
            Text = text,
            TextSalt = salt,
            PreviousHash = previousHash,
        };
        var complete = times.Complete(before, ConcernFold.Apply(before, draft), said, at);
        var unsealed = ReferenceEquals(complete, said) ? draft : draft with { DataJson = ConcernJson.Write(complete) };
        return unsealed with { Hash = ConcernEventHash.Of(unsealed) };
    }
}
