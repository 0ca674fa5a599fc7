namespace Huiyin.DialogContent;

/// <summary>The files that <c>similar-eval</c> and <c>policy-eval</c> measure with; the service itself does without them.</summary>
internal static class EvaluationFiles
{
    public static void Check(string folder, DialogContentSnapshot content, ContentFindings findings)
    {
        foreach (var name in Names(folder, "similar.*.tsv"))
        {
            foreach (var (line, cells) in TableFile.Read(folder, name, "similar", findings).Where(row => !content.Taxonomy.TryFind(row.Cells[0], out _)))
            {
                findings.Error(name, line, $"The category '{cells[0]}' is unknown.", "Use a code of taxonomy.yaml.");
            }
        }

        var policies = content.Policies.Select(policy => policy.Code).Append("").ToHashSet(StringComparer.Ordinal);
        foreach (var name in Names(folder, "policies.tsv"))
        {
            foreach (var (line, cells) in TableFile.Read(folder, name, "asked", findings).Where(row => !policies.Contains(row.Cells[0])))
            {
                findings.Error(name, line, $"There is no policy '{cells[0]}'.", "Use a code of policies/, or leave it empty.");
            }
        }
    }

    private static IEnumerable<string> Names(string folder, string pattern) => Directory.Exists(Path.Combine(folder, "evaluation"))
        ? Directory.EnumerateFiles(Path.Combine(folder, "evaluation"), pattern).Select(path => $"evaluation/{Path.GetFileName(path)}").Order(StringComparer.Ordinal)
        : [];
}
