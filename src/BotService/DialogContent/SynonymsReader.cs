namespace Huiyin.DialogContent;

/// <summary>Reads <c>synonyms.yaml</c>: groups of words that mean the same.</summary>
internal static class SynonymsReader
{
    public static IReadOnlyList<LocalizedWords> Read(ContentFile file, ContentFindings findings)
    {
        Dictionary<string, int> lines = [];
        List<LocalizedWords> groups = [];
        foreach (var node in file.Root.Items("synonyms"))
        {
            var group = new LocalizedWords(node.Strings(Locales.Chinese), node.Strings(Locales.English));
            groups.Add(group);
            foreach (var word in group.All.Select(SpokenText.Fold))
            {
                if (!lines.TryAdd(word, (int)node.Start.Line))
                {
                    findings.Error(file.Name, node, $"'{word}' is in line {lines[word]}, too.", "Keep it in one of them: a word can stand for one thing only.");
                }
            }
        }

        return groups;
    }
}
