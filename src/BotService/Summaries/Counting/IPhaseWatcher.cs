using Huiyin.Summaries.Phases;

namespace Huiyin.Summaries.Counting;

/// <summary>Looks for something in the phases that stream by. Keeps no row, and no more than it is to show.</summary>
internal interface IPhaseWatcher
{
    /// <param name="row">A phase that began in the period.</param>
    /// <param name="stands">Whether the concern is still in it at the cut-off.</param>
    /// <param name="terms">The codes.</param>
    void Begun(PhaseRow row, bool stands, TermTallies terms);

    /// <summary>A phase that is open at the cut-off.</summary>
    void Open(PhaseRow row, long cutOff, TermTallies terms);
}
