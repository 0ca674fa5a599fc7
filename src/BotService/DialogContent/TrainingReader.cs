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
            ReadOne(folder, $"training/{Path.GetFileName(path)}", taxonomy, examples, findings);
        }

        return examples;
    }

    private static void ReadOne(string folder, string name, Taxonomy taxonomy, List<TrainingExample> examples, ContentFindings findings)
    {
        foreach (var (line, cells) in TableFile.Read(folder, name, "training", findings))
        {
            if (taxonomy.TryFind(cells[0], out var category))
            {
                examples.Add(new TrainingExample(category.Top.Code, cells[1]));
            }
            else
            {
                findings.Error(name, line, $"The category '{cells[0]}' is unknown.", "Use a code of taxonomy.yaml.");
            }
        }
    }
}
