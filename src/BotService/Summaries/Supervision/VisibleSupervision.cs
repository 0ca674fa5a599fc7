using Huiyin.Concerns;
using Huiyin.Summaries.Phases;
using Huiyin.Transactions;

namespace Huiyin.Summaries.Supervision;

/// <summary>Beside <see cref="Counting.VisiblePhases"/>: what else is counted, of somebody's areas and units alone.</summary>
internal sealed class VisibleSupervision(ISupervisionSource all, IPhaseRepository phases, ConcernVisibility visibility) : ISupervisionSource
{
    /// <summary>Of an area none: a reply counts for all places in which it was given, and its concerns may lie elsewhere.</summary>
    public async Task<IReadOnlyList<CopiedReply>> CopiedRepliesAsync(ITransaction transaction, long from, long before, int atLeast, CancellationToken cancellationToken) =>
        visibility.Areas is not null ? [] : [.. (await all.CopiedRepliesAsync(transaction, from, before, atLeast, cancellationToken)).Where(reply => visibility.Owns(reply.Unit))];

    public async Task<IReadOnlyList<EchoCount>> EchoAsync(ITransaction transaction, DateTimeOffset from, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var terms = await phases.TermsAsync(transaction, cancellationToken);
        return
        [
            .. (await all.EchoAsync(transaction, from, before, cancellationToken))
                .Where(echo => visibility.Owns(terms[echo.Unit]) && visibility.SeesArea(terms[echo.Area] is { Length: > 0 } code ? code : null)),
        ];
    }
}
