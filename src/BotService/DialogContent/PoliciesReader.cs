using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Huiyin.DialogContent;

/// <summary>Reads <c>policies/*.yaml</c>.</summary>
internal static class PoliciesReader
{
    public static IEnumerable<string> Names(string folder) => Directory.Exists(Path.Combine(folder, "policies"))
        ? Directory.EnumerateFiles(Path.Combine(folder, "policies"), "*.yaml").Select(path => $"policies/{Path.GetFileName(path)}").Order(StringComparer.Ordinal)
        : [];

    public static IReadOnlyList<Policy> Read(IEnumerable<ContentFile> files, Taxonomy taxonomy, ContentFindings findings)
    {
        Dictionary<string, string> codes = [];
        Dictionary<string, string> questions = [];
        List<Policy> policies = [];
        foreach (var file in files)
        {
            foreach (var node in file.Root.Items("policies"))
            {
                if (Read(file, node, taxonomy, findings) is not { } policy)
                {
                    continue;
                }

                policies.Add(policy);
                if (!codes.TryAdd(policy.Code, file.Name))
                {
                    findings.Error(file.Name, node, $"The policy '{policy.Code}' is in {codes[policy.Code]}, too.", "Give each policy its own code.");
                }

                foreach (var question in policy.Questions.All.Where(question => !questions.TryAdd(SpokenText.Key(question), policy.Code)))
                {
                    findings.Error(file.Name, node, $"'{question}' is a question of '{questions[SpokenText.Key(question)]}', too.", "Keep it with the policy that answers it.");
                }
            }
        }

        return policies;
    }

    private static Policy? Read(ContentFile file, YamlNode node, Taxonomy taxonomy, ContentFindings findings)
    {
        if (!taxonomy.TryFind(node.Required("category"), out var category))
        {
            findings.Error(file.Name, node.Child("category")!, $"The category '{node.Required("category")}' is unknown.", "Use a code of taxonomy.yaml.");
            return null;
        }

        if (DateOf(file, node, "date", findings) is not { } date || DateOf(file, node, "valid-until", findings) is not { } validUntil)
        {
            return null;
        }

        if (validUntil < date)
        {
            findings.Error(file.Name, node.Child("valid-until")!, "It ends before it was issued.", "Correct one of the two dates.");
        }

        return new Policy(
            node.Required("code"),
            category,
            node.Localized("title"),
            node.Words("questions"),
            node.Localized("answer"),
            node.Localized("source"),
            date,
            validUntil);
    }

    private static DateOnly? DateOf(ContentFile file, YamlNode node, string name, ContentFindings findings)
    {
        if (DateOnly.TryParseExact(node.Required(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        findings.Error(file.Name, node.Child(name)!, $"'{node.Required(name)}' is no date.", "Write year, month and day: 2026-07-20.");
        return null;
    }
}
