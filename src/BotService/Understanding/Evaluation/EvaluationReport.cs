using System.Globalization;

namespace Huiyin.Understanding.Evaluation;

/// <summary>The figures of a run as plain text; the last line is for scripts.</summary>
internal static class EvaluationReport
{
    private const int Bins = 10;

    public static void Write(TextWriter output, IReadOnlyList<Judgement> judgements)
    {
        var labels = judgements.SelectMany(judgement => new[] { judgement.Truth, judgement.Predicted }).Distinct().Order(StringComparer.Ordinal).ToList();
        var width = labels.Max(Width) + 2;
        WriteLabels(output, judgements, labels, width);
        WriteConfusion(output, judgements, labels, width);
        WriteReliability(output, judgements);
        WriteAdvice(output, judgements);
        output.WriteLine(Scores.Of(judgements));
    }

    private static void WriteLabels(TextWriter output, IReadOnlyList<Judgement> judgements, List<string> labels, int width)
    {
        output.WriteLine($"{Padded("label", width)}{"n",6}{"right",8}{"f1",8}");
        foreach (var label in labels)
        {
            var (n, right) = (judgements.Count(judgement => judgement.Truth == label), judgements.Count(judgement => judgement.Truth == label && judgement.IsRight));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Padded(label, width)}{n,6}{right,8}{Scores.F1(judgements, label),8:0.000}"));
        }

        output.WriteLine();
    }

    private static void WriteConfusion(TextWriter output, IReadOnlyList<Judgement> judgements, List<string> labels, int width)
    {
        output.WriteLine("Confusion: rows are what it is, columns what was said, by the numbers of the rows.");
        output.WriteLine(Padded("", width) + string.Concat(labels.Select((_, column) => $"{column + 1,5}")));
        for (var row = 0; row < labels.Count; row++)
        {
            var cells = labels.Select(said => judgements.Count(judgement => judgement.Truth == labels[row] && judgement.Predicted == said));
            output.WriteLine(Padded($"{row + 1,2} {labels[row]}", width) + string.Concat(cells.Select(count => count == 0 ? "    ." : $"{count,5}")));
        }

        output.WriteLine();
    }

    private static void WriteReliability(TextWriter output, IReadOnlyList<Judgement> judgements)
    {
        output.WriteLine("Reliability: how often the first guess is right, by how sure the classifier said it was.");
        output.WriteLine($"{"said",11}{"n",6}{"mean",8}{"right",8}{"in three",10}");
        var gap = 0.0;
        foreach (var bin in judgements.GroupBy(judgement => Math.Min(Bins - 1, (int)(judgement.Probability * Bins))).OrderBy(bin => bin.Key))
        {
            var (said, right) = (bin.Average(judgement => judgement.Probability), bin.Average(judgement => judgement.IsRight ? 1.0 : 0.0));
            gap += Math.Abs(said - right) * bin.Count() / judgements.Count;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{$"{bin.Key / 10.0:0.0} - {(bin.Key + 1) / 10.0:0.0}",11}{bin.Count(),6}{said,8:0.000}{right,8:0.000}{bin.Average(judgement => judgement.IsAmongThree ? 1.0 : 0.0),10:0.000}"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"expected calibration error {gap:0.000}"));
        output.WriteLine();
    }

    // What the bot does with a guess hangs on two limits; this is what to choose them by.
    private static void WriteAdvice(TextWriter output, IReadOnlyList<Judgement> judgements)
    {
        output.WriteLine("From a probability on: the share of messages, how often the first guess is right; below it: how often the right one is not even among three.");
        foreach (var from in Enumerable.Range(2, 14).Select(step => step / 20.0))
        {
            var above = judgements.Where(judgement => judgement.Probability >= from).ToList();
            var below = judgements.Where(judgement => judgement.Probability < from).ToList();
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{from,11:0.00}{above.Count / (double)judgements.Count,8:0.000}{(above.Count == 0 ? 0 : above.Average(judgement => judgement.IsRight ? 1.0 : 0.0)),8:0.000}{(below.Count == 0 ? 0 : below.Average(judgement => judgement.IsAmongThree ? 0.0 : 1.0)),8:0.000}"));
        }

        output.WriteLine();
    }

    private static string Padded(string label, int width) => label + new string(' ', Math.Max(1, width + 3 - Width(label)));

    // A Chinese character is as wide as two letters on a terminal.
    private static int Width(string label) => label.Sum(character => character >= '\u2e80' ? 2 : 1);
}
