namespace Huiyin.Understanding.Evaluation;

internal sealed record Scores(double Top1, double Top3, double MacroF1, int Count)
{
    public static Scores Of(IReadOnlyList<Judgement> judgements) => new(
        judgements.Average(judgement => judgement.IsRight ? 1.0 : 0.0),
        judgements.Average(judgement => judgement.IsAmongThree ? 1.0 : 0.0),
        judgements.Select(judgement => judgement.Truth).Distinct().Average(label => F1(judgements, label)),
        judgements.Count);

    public static double F1(IReadOnlyList<Judgement> judgements, string label)
    {
        var right = judgements.Count(judgement => judgement.Truth == label && judgement.Predicted == label);
        var wrong = judgements.Count(judgement => (judgement.Truth == label) != (judgement.Predicted == label));
        return right == 0 ? 0 : 2.0 * right / ((2.0 * right) + wrong);
    }

    public override string ToString() => FormattableString.Invariant($"top1 {Top1:0.000} top3 {Top3:0.000} macro-f1 {MacroF1:0.000} n {Count}");
}
