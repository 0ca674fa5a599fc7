using System.Reflection;

namespace Huiyin.DialogContent;

/// <summary>Everything there is to mend in a dialogs folder: what loading refuses, and what is worth a warning.</summary>
internal static class ContentCheck
{
    // As many rows as a full summary has, each value as long as a long answer.
    private const int SampleRows = 8;
    private const int SampleLength = 60;

    public static IReadOnlyList<ContentFinding> Run(string folder)
    {
        if (!DialogContentLoader.TryLoad(folder, out var content, out var findings))
        {
            return findings.All;
        }

        WarnOfUnusedPrompts(folder, content, findings);
        WarnOfUntrainedCategories(content, findings);
        WarnOfExpiredPolicies(folder, content, findings);
        EvaluationFiles.Check(folder, content, findings);
        foreach (var card in content.Cards.Names)
        {
            CheckSize(folder, card, content.Cards, findings);
        }

        return findings.All;
    }

    private static void WarnOfUnusedPrompts(string folder, DialogContentSnapshot content, ContentFindings findings)
    {
        var used = CodeLiterals.Of(Assembly.GetExecutingAssembly());
        if (used.Count == 0)
        {
            return;
        }

        var inCards = content.Cards.Names.SelectMany(card => CardPlaceholder.In(File.ReadAllText(Path.Combine(folder, "cards", $"{card}.json"))))
            .Select(CardPlaceholder.PromptKey).OfType<string>().ToHashSet(StringComparer.Ordinal);
        // A literal that ends in a dot is put together with the rest of a key: "state." + status.
        var beginnings = used.Where(literal => literal.Length > 2 && literal[^1] == '.').ToArray();
        var files = PromptsReader.Names(folder).Select(names => ContentFile.Read(folder, names.Chinese, findings)!).ToList();
        foreach (var key in content.Prompts.Keys.Order(StringComparer.Ordinal))
        {
            if (!used.Contains(key) && !inCards.Contains(key) && !Array.Exists(beginnings, beginning => key.StartsWith(beginning, StringComparison.Ordinal)))
            {
                var file = files.First(one => PromptsReader.LineOf(one, key) > 0);
                findings.Warn(file.Name, PromptsReader.LineOf(file, key), $"The prompt '{key}' is used nowhere.", "Remove it from both languages, or correct the key.");
            }
        }
    }

    private static void WarnOfUntrainedCategories(DialogContentSnapshot content, ContentFindings findings)
    {
        var trained = content.Training.Select(example => example.Category).ToHashSet(StringComparer.Ordinal);
        foreach (var category in content.Taxonomy.Top.Where(category => !trained.Contains(category.Code)))
        {
            findings.Warn("training", 0, $"There is no example of '{category.Code}'.", "Add some sentences of residents to the training files: synonyms alone are seldom enough.");
        }
    }

    private static void WarnOfExpiredPolicies(string folder, DialogContentSnapshot content, ContentFindings findings)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime);
        foreach (var name in PoliciesReader.Names(folder))
        {
            var expired = content.Policies.Where(policy => policy.ValidUntil < today).Select(policy => policy.Code).ToHashSet(StringComparer.Ordinal);
            foreach (var node in ContentFile.Read(folder, name, findings)!.Root.Items("policies").Where(node => expired.Contains(node.Required("code"))))
            {
                findings.Warn(name, node.Start.Line, $"The policy '{node.Required("code")}' is no longer valid and no longer given as an answer.", "Renew it, or remove it.");
            }
        }
    }

    private static void CheckSize(string folder, string card, CardRenderer cards, ContentFindings findings)
    {
        var name = $"cards/{card}.json";
        var file = ContentFile.Read(folder, name, findings)!;
        var values = new SampleValues(file.Root);
        foreach (var locale in Locales.All)
        {
            try
            {
                cards.Render(card, locale, values.Of(SampleRows, new string('字', SampleLength)));
            }
            catch (CardTooLargeException exception)
            {
                findings.Error(name, 1, exception.Message, "Leave something out.");
                return;
            }
            catch (ArgumentException exception)
            {
                findings.Error(name, 1, $"It cannot be filled in: {exception.Message}", "Correct the placeholder.");
                return;
            }
        }
    }
}
