using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Summaries.Counting;
using Huiyin.Summaries.Documents;
using Huiyin.Summaries.Periods;
using Huiyin.Summaries.Phases;
using Huiyin.Transactions;

namespace Huiyin.Summaries;

/// <summary>Counts periods, freezes them once they are over, and corrects what is frozen by saying so beside it.</summary>
internal sealed class SummaryService(ITransactions transactions, ISummaryRepository summaries, SummaryCounting counting, PhaseCatchUp catchUp, PeriodCalendar calendar, IDialogContent content, TimeProvider clock)
{
    /// <summary>The frozen document, or what can be counted now.</summary>
    public async Task<SummaryDocument> ReadAsync(Period period, CancellationToken cancellationToken)
    {
        if (await FindAsync(period, cancellationToken) is { } frozen)
        {
            return frozen.Read();
        }

        await catchUp.RunAsync(progress: null, cancellationToken);
        return await CountAsync(period, seed: null, cancellationToken);
    }

    public Task<FrozenSummary?> FindAsync(Period period, CancellationToken cancellationToken) =>
        transactions.ReadAsync((transaction, token) => summaries.FindAsync(transaction, period.Code, period.FirstDay, token), cancellationToken);

    /// <summary>Frozen periods, newest first, without their documents.</summary>
    public Task<IReadOnlyList<FrozenSummary>> ListAsync(string? period, int limit, CancellationToken cancellationToken) =>
        transactions.ReadAsync((transaction, token) => summaries.ListAsync(transaction, period, limit, token), cancellationToken);

    /// <summary>Oldest first.</summary>
    public Task<IReadOnlyList<Correction>> CorrectionsAsync(FrozenSummary summary, CancellationToken cancellationToken) =>
        transactions.ReadAsync((transaction, token) => summaries.CorrectionsAsync(transaction, summary.Id, token), cancellationToken);

    /// <summary>Freezes a period that is over, and drafts its notice; a period that is frozen already stays as it is.</summary>
    /// <exception cref="InvalidOperationException">The period is not over.</exception>
    public async Task<FrozenSummary> FreezeAsync(Period period, CancellationToken cancellationToken)
    {
        if (await FindAsync(period, cancellationToken) is { } frozen)
        {
            return frozen;
        }

        if (clock.GetUtcNow() < period.CutOff)
        {
            throw new InvalidOperationException($"The {period.Code} of {period.FirstDay:yyyy-MM-dd} is not over before {period.CutOff:O}.");
        }

        await catchUp.RunAsync(progress: null, cancellationToken);
        var document = SummaryJson.Write(await CountAsync(period, seed: null, cancellationToken));
        return await transactions.WriteAsync((transaction, token) => KeepAsync(transaction, period, document, token), cancellationToken);
    }

    /// <summary>A sample of one's own: the same seed draws the same concerns.</summary>
    public async Task<SummaryDocument> SampleAsync(Period period, string seed, CancellationToken cancellationToken)
    {
        await catchUp.RunAsync(progress: null, cancellationToken);
        return await CountAsync(period, seed, cancellationToken);
    }

    /// <summary>What the figure was is read from the document, so that nobody can correct what was never said.</summary>
    /// <exception cref="ConcernRefusedException">No such frozen period, figure (<c>figure</c>) or reason (<c>reason</c>).</exception>
    public Task<Correction> CorrectAsync(Period period, string? figure, string? isNow, string? reason, Actor actor, CancellationToken cancellationToken)
    {
        RequireSupervision(actor);
        return transactions.WriteAsync(
            async (transaction, token) =>
            {
                var summary = await summaries.FindAsync(transaction, period.Code, period.FirstDay, token) ?? throw new ConcernRefusedException(Refusal.NotFound);
                var path = ConcernInput.Required(figure, "figure", 200);
                var was = DocumentFigure.Find(summary.Document, path) ?? throw new ConcernRefusedException(Refusal.Invalid, "figure");
                var now = clock.GetUtcNow();
                var correction = new Correction(
                    Guid.CreateVersion7(now).ToString("N"),
                    summary.Id,
                    path,
                    was,
                    ConcernInput.Required(isNow, "isNow", 200),
                    ConcernInput.Required(reason, "reason", 2000),
                    actor.Id,
                    actor.Name,
                    now);
                await summaries.AddCorrectionAsync(transaction, correction, token);
                return correction;
            },
            cancellationToken);
    }

    public static void RequireSupervision(Actor actor)
    {
        if (actor.Role is not (ActorRole.Supervisor or ActorRole.Administrator))
        {
            throw new ConcernRefusedException(Refusal.ActorNotAllowed);
        }
    }

    private Task<SummaryDocument> CountAsync(Period period, string? seed, CancellationToken cancellationToken) => transactions.ReadAsync(
        async (transaction, token) =>
        {
            var before = calendar.Before(period);
            var frozen = await summaries.FindAsync(transaction, before.Code, before.FirstDay, token);
            // It begins where the one before it was cut off, whatever the settings say about that day by now.
            period = frozen is null ? period : period with { From = frozen.CutOff };
            var known = frozen?.Definitions == Definitions.Version ? frozen.Read() : null;
            return await counting.CountAsync(transaction, period, clock.GetUtcNow(), known, seed, token);
        },
        cancellationToken);

    private async Task<FrozenSummary> KeepAsync(ITransaction transaction, Period period, string document, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var summary = new FrozenSummary
        {
            Id = Guid.CreateVersion7(now).ToString("N"),
            Period = period.Code,
            FirstDay = period.FirstDay,
            LastDay = period.LastDay,
            CutOff = period.CutOff,
            Definitions = Definitions.Version,
            Document = document,
            Hash = SummaryJson.Hash(document),
            FrozenAt = now,
        };
        // Another node may have been faster; its document is the same but for who came first.
        if (!await summaries.AddAsync(transaction, summary, cancellationToken))
        {
            return (await summaries.FindAsync(transaction, period.Code, period.FirstDay, cancellationToken))!;
        }

        var draft = new NoticeAct(Guid.CreateVersion7(now).ToString("N"), summary.Id, 1, NoticeAct.Drafted, now.AddHours(content.Current.Summaries.NoticeHours), null, Actor.System.Id, null, now);
        await summaries.AddActAsync(transaction, draft, cancellationToken);
        return summary;
    }
}
