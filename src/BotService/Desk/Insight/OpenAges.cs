using Huiyin.Summaries.Phases;

namespace Huiyin.Desk.Insight;

/// <summary>How old the concerns are that were open at a moment, counted from their filing.</summary>
internal sealed class OpenAges
{
    private const long Day = 86_400_000;

    private readonly int[] _underWay = new int[Limits.Count + 1];
    private readonly int[] _deferred = new int[Limits.Count + 1];

    /// <summary>In days: below the first, from each to the next, and from the last on.</summary>
    public static IReadOnlyList<int> Limits { get; } = [1, 3, 7, 15, 30];

    public IReadOnlyList<int> UnderWay => _underWay;

    public IReadOnlyList<int> Deferred => _deferred;

    public int Total => _underWay.Sum() + _deferred.Sum();

    public void Count(PhaseRow row, long at)
    {
        var days = (at - row.CreatedAt) / Day;
        var step = Limits.Count(limit => days >= limit);
        (row.Phase == Phase.Deferred ? _deferred : _underWay)[step]++;
    }
}
