namespace Huiyin.Understanding.Evaluation;

/// <param name="Rank">From 0; -1 when it was not found.</param>
/// <param name="RightScore">Of the one that was to be found.</param>
/// <param name="WrongScore">The best of all others.</param>
internal sealed record SimilarJudgement(int Rank, double RightScore, double WrongScore)
{
    public static string Summary(IReadOnlyList<SimilarJudgement> judged) =>
        FormattableString.Invariant($"recall@1 {judged.Average(one => one.Rank == 0 ? 1.0 : 0.0):0.000} recall@3 {judged.Average(one => one.Rank is >= 0 and < 3 ? 1.0 : 0.0):0.000} n {judged.Count}");
}
