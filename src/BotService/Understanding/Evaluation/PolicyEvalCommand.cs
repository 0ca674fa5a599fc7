using System.Globalization;
using Huiyin.DialogContent;
using Huiyin.Understanding.Policies;

namespace Huiyin.Understanding.Evaluation;

/// <summary><c>policy-eval</c>: which questions are answered with the right policy, and what is answered that should not be.</summary>
internal sealed class PolicyEvalCommand(PolicyFinder finder, IDialogContent content) : IServiceCommand
{
    public string Name => "policy-eval";

    public string Usage => "policy-eval [FILE]   how well questions are answered from the policies; columns policy (empty: not to be answered) and text";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken)
    {
        try
        {
            var rows = Rows(arguments.Count > 0 ? arguments[0] : Path.Combine(CommandArguments.DefaultDialogs(), "evaluation", "policies.tsv"));
            await output.WriteLineAsync("By the policies' own questions, each left out in turn, and the enquiries of the training:");
            var own = content.Current.Policies.SelectMany(policy => policy.Questions.All.Select(question => new PolicyJudgement(policy.Code, true, finder.Best(question, question))));
            var others = content.Current.Training.Where(example => finder.Asks(example.Text)).Select(example => new PolicyJudgement("", true, finder.Best(example.Text)));
            await WriteThresholdsAsync(output, [.. own, .. others]);
            await output.WriteLineAsync();
            await output.WriteLineAsync("By the file:");
            await WriteThresholdsAsync(output, [.. rows.Select(row => new PolicyJudgement(row.Policy, finder.Asks(row.Text), finder.Best(row.Text)))]);
            await output.WriteLineAsync();
            var answered = rows.Select(row => (row.Policy, row.Text, Answer: finder.Answer(row.Text))).ToList();
            foreach (var (policy, text, answer) in answered.Where(one => (one.Answer?.Policy.Code ?? "") != one.Policy))
            {
                await output.WriteLineAsync($"{(policy.Length == 0 ? "-" : policy)} {(answer?.Policy.Code ?? "-")} {text}");
            }

            var (wanted, unwanted) = (answered.Where(one => one.Policy.Length > 0).ToList(), answered.Where(one => one.Policy.Length == 0).ToList());
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"answered {wanted.Count(one => one.Answer?.Policy.Code == one.Policy) / (double)Math.Max(1, wanted.Count):0.000} wrong {wanted.Count(one => one.Answer is { } given && given.Policy.Code != one.Policy) / (double)Math.Max(1, wanted.Count):0.000} uncalled-for {unwanted.Count(one => one.Answer is not null) / (double)Math.Max(1, unwanted.Count):0.000} n {rows.Count}"));
            return 0;
        }
        catch (CommandException failure)
        {
            await output.WriteLineAsync(failure.Message);
            return 1;
        }
    }

    private IReadOnlyList<(string Policy, string Text)> Rows(string path)
    {
        var lines = File.Exists(path) ? File.ReadAllLines(path) : throw new CommandException($"There is no file {path}.");
        if (lines.Length == 0 || lines[0] != "policy\ttext")
        {
            throw new CommandException($"{path}:1: the columns 'policy' and 'text' are needed.");
        }

        List<(string, string)> rows = [];
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].Split('\t') is not [var policy, var text] || string.IsNullOrWhiteSpace(text))
            {
                throw new CommandException($"{path}:{i + 1}: the line does not have two columns.");
            }

            if (policy.Length > 0 && !content.Current.Policies.Any(known => known.Code == policy))
            {
                throw new CommandException($"{path}:{i + 1}: there is no policy '{policy}'.");
            }

            rows.Add((policy, text));
        }

        return rows;
    }

    private static async Task WriteThresholdsAsync(TextWriter output, IReadOnlyList<PolicyJudgement> judged)
    {
        var (wanted, unwanted) = (judged.Where(one => one.Wanted.Length > 0).ToList(), judged.Where(one => one.Wanted.Length == 0).ToList());
        foreach (var score in Enumerable.Range(3, 10).Select(step => step / 20.0))
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"from {score:0.00}  right {wanted.Average(one => one.IsAnswered(score) && one.Best!.Policy.Code == one.Wanted ? 1.0 : 0.0):0.000}  wrong {wanted.Average(one => one.IsAnswered(score) && one.Best!.Policy.Code != one.Wanted ? 1.0 : 0.0):0.000}  uncalled-for {unwanted.Average(one => one.IsAnswered(score) ? 1.0 : 0.0):0.000} of {unwanted.Count}"));
        }
    }

    private sealed record PolicyJudgement(string Wanted, bool Asks, PolicyAnswer? Best)
    {
        public bool IsAnswered(double from) => Asks && Best is not null && Best.Score >= from;
    }
}
