using Huiyin.Transactions;

namespace Huiyin.Concerns.Notices;

/// <summary>What staff are told of the steps of a concern; commits with the step.</summary>
internal sealed class StepNotices(IStepNoticeRepository notices)
{
    /// <param name="transaction">That of the event.</param>
    /// <param name="concern">After the event; its version is the event's sequence.</param>
    /// <param name="tells">Only <see cref="Audience.Unit"/> and <see cref="Audience.Supervisor"/> count here.</param>
    /// <param name="code">What happened, a stable code.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task TellAsync(ITransaction transaction, Concern concern, Audience tells, string code, CancellationToken cancellationToken)
    {
        foreach (var audience in new[] { Audience.Unit, Audience.Supervisor })
        {
            if (tells.HasFlag(audience))
            {
                await notices.AddAsync(transaction, concern, audience, code, concern.UpdatedAt, cancellationToken);
            }
        }
    }

    /// <summary>For a unit's staff their units' notices, for supervisors those brought to them; newest first, at most <paramref name="limit"/> (1 to 200).</summary>
    public Task<IReadOnlyList<StepNotice>> ListAsync(ITransaction transaction, Audience audience, IReadOnlyList<string>? units, long? beforeId, int limit, CancellationToken cancellationToken) =>
        limit is < 1 or > 200
            ? throw new ConcernRefusedException(Refusal.Invalid, "limit")
            : notices.ListAsync(transaction, audience, units, beforeId, limit, cancellationToken);
}
