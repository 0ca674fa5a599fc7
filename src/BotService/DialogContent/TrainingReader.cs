namespace Huiyin.DialogContent;

/// <summary>Reads <c>training/*.tsv</c>, the shipped files and a district's own: a category code, a tab, what a resident says.</summary>
internal static class TrainingReader
{
    public static IReadOnlyList<TrainingExample> Read(string folder, Taxonomy taxonomy, ContentFindings findings)
    {
        List<TrainingExample> examples = [];
        foreach (var name in Locales.All.Select(locale => $"training/training.{locale}.tsv").Where(name => !File.Exists(Path.Combine(folder, name))))
        {
            findings.Error(name, 0, "The file is missing.", "Restore it from the repository.");
        }

        if (findings.HasErrors)
        {
            return examples;
        }

        foreach (var path in Directory.EnumerateFiles(Path.Combine(folder, "training"), "*.tsv").Order(StringComparer.Ordinal))
        {
            ReadOne($"training/{Path.GetFileName(path)}", File.ReadAllLines(path), taxonomy, examples, findings);
        }

        return examples;
    }

    private static void ReadOne(string name, string[] lines, Taxonomy taxonomy, List<TrainingExample> examples, ContentFindings findings)
    {
        if (lines.Length == 0 || lines[0] != "category\ttext")
        {
            findings.Error(name, 1, "The first line must name the columns.", "Write: category, a tab, text.");
            return;
        }

        for (var i = 1; i < lines.Length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]))
            {
                continue;
            }

            if (lines[i].Split('\t') is not [var code, var text] || string.IsNullOrWhiteSpace(text))
            {
                findings.Error(name, i + 1, "The line does not have two columns.", "Write the category code, one tab, and the text.");
            }
            else if (!taxonomy.TryFind(code, out var category))
            {
                findings.Error(name, i + 1, $"The category '{code}' is unknown.", "Use a code of taxonomy.yaml.");
            }
            else
            {
                examples.Add(new TrainingExample(category.Top.Code, text));
            }
        }
    }
}
