using System.Globalization;
using Huiyin.Concerns;
using Huiyin.Diagnostics;
using Huiyin.DialogContent;
using Huiyin.Outbox;
using Huiyin.Transactions;
using Huiyin.Understanding.Similar;

namespace Huiyin.Understanding.Evaluation;

/// <summary>
/// <c>similar-eval</c>: how well similar concerns are found. The second text of every pair is filed in an empty ledger, all at
/// one place; then the first is looked for.
/// </summary>
internal sealed class SimilarEvalCommand(ITransactions transactions, ConcernService concerns, IResidentRepository residents, SimilarConcerns similar, IDialogContent content) : IServiceCommand
{
    private const int Batch = 500;

    public const string CommandName = "similar-eval";

    public string Name => CommandName;

    public string Usage => "similar-eval [FILE...] [--columns first=NAME,second=NAME]   recall of similar concerns, on pairs of texts about the same matter";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken)
    {
        try
        {
            var (files, first, second) = Parse(arguments);
            var pairs = files.ToDictionary(file => file, file => SimilarPairs.Read(file, first, second));
            var wanted = await FileAsync([.. pairs.Values.SelectMany(all => all)], cancellationToken);
            List<SimilarJudgement> anywhere = [], withinCategory = [];
            foreach (var (file, rows) in pairs)
            {
                var judged = await ProgressBar.RunAsync($"Looking for {Path.GetFileName(file)}", progress => JudgeAsync(rows, wanted, withCategory: false, progress, cancellationToken));
                await output.WriteLineAsync($"{Path.GetFileName(file)}, in all categories: {SimilarJudgement.Summary(judged)}");
                anywhere.AddRange(judged);
                if (rows.All(row => row.Category is not null))
                {
                    judged = await ProgressBar.RunAsync("In the category alone", progress => JudgeAsync(rows, wanted, withCategory: true, progress, cancellationToken));
                    await output.WriteLineAsync($"{Path.GetFileName(file)}, in the category, as the bot looks: {SimilarJudgement.Summary(judged)}");
                    withinCategory.AddRange(judged);
                }
            }

            var asTheBotLooks = withinCategory.Count > 0 ? withinCategory : anywhere;
            await output.WriteLineAsync();
            await output.WriteLineAsync("How often a concern is offered from a score on: the right one, and any of the others.");
            foreach (var score in Enumerable.Range(2, 13).Select(step => step / 20.0))
            {
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{score:0.00}  right {asTheBotLooks.Average(one => one.RightScore >= score ? 1.0 : 0.0):0.000}  another {asTheBotLooks.Average(one => one.WrongScore >= score ? 1.0 : 0.0):0.000}"));
            }

            await output.WriteLineAsync();
            await output.WriteLineAsync(SimilarJudgement.Summary(asTheBotLooks));
            return 0;
        }
        catch (CommandException failure)
        {
            await output.WriteLineAsync(failure.Message);
            return 1;
        }
    }

    private (IReadOnlyList<string> Files, string First, string Second) Parse(IReadOnlyList<string> arguments)
    {
        List<string> files = [];
        var (first, second) = ("first", "second");
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] == "--columns" && i + 1 < arguments.Count && arguments[i + 1].Split(',') is [var one, var other] && one.StartsWith("first=", StringComparison.Ordinal) && other.StartsWith("second=", StringComparison.Ordinal))
            {
                (first, second) = (one["first=".Length..], other["second=".Length..]);
                i++;
            }
            else if (arguments[i].StartsWith("--", StringComparison.Ordinal))
            {
                throw new CommandException($"'{arguments[i]}' is not understood. Usage: {Usage}");
            }
            else
            {
                files.Add(arguments[i]);
            }
        }

        return (files.Count > 0 ? files : [.. Locales.All.Select(locale => Path.Combine(CommandArguments.DefaultDialogs(), "evaluation", $"similar.{locale}.tsv"))], first, second);
    }

    private async Task<IReadOnlyDictionary<SimilarPair, string>> FileAsync(IReadOnlyList<SimilarPair> pairs, CancellationToken cancellationToken)
    {
        var area = content.Current.Areas.All[^1].Code;
        Dictionary<SimilarPair, string> filed = new(ReferenceEqualityComparer.Instance);
        foreach (var chunk in pairs.Chunk(Batch))
        {
            await transactions.WriteAsync(
                async (transaction, token) =>
                {
                    var resident = await residents.EnsureAsync(transaction, "evaluation", "resident", Locales.Chinese, token);
                    foreach (var pair in chunk)
                    {
                        var text = pair.Second;
                        var category = pair.Category ?? Category.Unsorted;
                        var filing = new NewConcern(resident.Id, new ConversationKey("evaluation", "conversation"), ConcernKind.Problem, category, text.Length > ConcernLimits.Text ? text[..ConcernLimits.Text] : text, Locales.Chinese, area);
                        var concern = await concerns.FileAsync(transaction, filing, Actor.Resident(resident.Id), token);
                        filed[pair] = concern.Id;
                    }

                    return chunk.Length;
                },
                cancellationToken);
        }

        return filed;
    }

    private async Task<IReadOnlyList<SimilarJudgement>> JudgeAsync(IReadOnlyList<SimilarPair> pairs, IReadOnlyDictionary<SimilarPair, string> wanted, bool withCategory, Action<double> progress, CancellationToken cancellationToken)
    {
        var area = content.Current.Areas.All[^1].Code;
        List<SimilarJudgement> judged = [];
        foreach (var pair in pairs)
        {
            var found = await transactions.ReadAsync((transaction, token) => similar.FindAsync(transaction, new SimilarQuery(pair.First, withCategory ? pair.Category : null, area, Limit: 50), token), cancellationToken);
            var ids = found.Select(one => one.Concern.Id).ToList();
            var rank = ids.IndexOf(wanted[pair]);
            judged.Add(new SimilarJudgement(rank, rank < 0 ? 0 : found[rank].Score, found.Where((_, i) => i != rank).Select(one => one.Score).DefaultIfEmpty().Max()));
            progress(judged.Count / (double)pairs.Count);
        }

        return judged;
    }
}
