using Huiyin.Concerns;
using Huiyin.Summaries.Periods;
using Huiyin.Transactions;

namespace Huiyin.Summaries;

/// <summary>A notice is drafted with the frozen summary, decided by a supervisor, and published once. Each act stays on record.</summary>
internal sealed class NoticeService(ITransactions transactions, ISummaryRepository summaries, TimeProvider clock)
{
    public Task<IReadOnlyList<NoticeAct>> ActsAsync(string summaryId, CancellationToken cancellationToken) =>
        transactions.ReadAsync((transaction, token) => summaries.ActsAsync(transaction, summaryId, token), cancellationToken);

    /// <exception cref="ConcernRefusedException">Not a supervisor, no such frozen period, or published before.</exception>
    public Task<NoticeAct> PublishAsync(Period period, Actor actor, CancellationToken cancellationToken) => ActAsync(period, NoticeAct.Published, reason: null, actor, cancellationToken);

    /// <param name="remark">Published with it; null: none.</param>
    /// <exception cref="ConcernRefusedException">As above, or the remark is too long (<c>remark</c>).</exception>
    public Task<NoticeAct> PublishAsync(Period period, string? remark, Actor actor, CancellationToken cancellationToken) =>
        ActAsync(period, NoticeAct.Published, ConcernInput.Optional(remark, "remark", 2000), actor, cancellationToken);

    /// <summary>Publishes a draft that nobody decided about by its deadline, as the system.</summary>
    /// <exception cref="ConcernRefusedException">No such frozen period, decided about before, or not due.</exception>
    public Task<NoticeAct> PublishUndecidedAsync(Period period, CancellationToken cancellationToken) => WriteAsync(
        period,
        NoticeAct.Published,
        reason: null,
        Actor.System,
        acts => acts is [.., { Act: NoticeAct.Drafted, Due: { } due }] && due <= clock.GetUtcNow() ? null : new ConcernRefusedException(Refusal.DoneBefore, "notice"),
        cancellationToken);

    /// <summary>Sends the draft back with a reason: what is wrong is said in corrections, and then it may be published after all.</summary>
    public Task<NoticeAct> ReturnAsync(Period period, string? reason, Actor actor, CancellationToken cancellationToken) =>
        ActAsync(period, NoticeAct.Returned, ConcernInput.Required(reason, "reason", 2000), actor, cancellationToken);

    private Task<NoticeAct> ActAsync(Period period, string what, string? reason, Actor actor, CancellationToken cancellationToken)
    {
        SummaryService.RequireSupervision(actor);
        return WriteAsync(
            period,
            what,
            reason,
            actor,
            acts => acts.Any(act => act.Act == NoticeAct.Published) ? new ConcernRefusedException(Refusal.DoneBefore, "notice") : null,
            cancellationToken);
    }

    private Task<NoticeAct> WriteAsync(Period period, string what, string? reason, Actor actor, Func<IReadOnlyList<NoticeAct>, ConcernRefusedException?> refuse, CancellationToken cancellationToken) =>
        transactions.WriteAsync(
            async (transaction, token) =>
            {
                var summary = await summaries.FindAsync(transaction, period.Code, period.FirstDay, token) ?? throw new ConcernRefusedException(Refusal.NotFound);
                var acts = await summaries.ActsAsync(transaction, summary.Id, token);
                if (refuse(acts) is { } refusal)
                {
                    throw refusal;
                }

                var now = clock.GetUtcNow();
                var act = new NoticeAct(Guid.CreateVersion7(now).ToString("N"), summary.Id, acts.Count + 1, what, Due: null, reason, actor.Id, actor.Name, now);
                await summaries.AddActAsync(transaction, act, token);
                return act;
            },
            cancellationToken);
}
