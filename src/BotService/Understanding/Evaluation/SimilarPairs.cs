namespace Huiyin.Understanding.Evaluation;

/// <param name="Category">Code of the category of both; null where the file has none.</param>
/// <param name="First">What is looked for.</param>
/// <param name="Second">The same matter in somebody else's words: what is to be found.</param>
internal sealed record SimilarPair(string? Category, string First, string Second);

/// <summary>Pairs of texts about the same matter: tab-separated, the first line names the columns.</summary>
internal static class SimilarPairs
{
    /// <param name="path">A UTF-8 file; quotes have no meaning in it.</param>
    /// <param name="first">Name of the column with what is looked for.</param>
    /// <param name="second">Name of the column with what is to be found.</param>
    /// <exception cref="CommandException">A column or a value is missing; names file and line.</exception>
    public static IReadOnlyList<SimilarPair> Read(string path, string first, string second)
    {
        if (!File.Exists(path))
        {
            throw new CommandException($"There is no file {path}.");
        }

        var lines = File.ReadAllLines(path);
        var header = lines.Length == 0 ? [] : lines[0].TrimStart('\ufeff').Split('\t');
        var (category, one, other) = (Array.IndexOf(header, "category"), Array.IndexOf(header, first), Array.IndexOf(header, second));
        if (one < 0 || other < 0)
        {
            throw new CommandException($"{path}:1: the columns '{first}' and '{second}' are needed, found are: {string.Join(", ", header)}. Name yours with --columns first=...,second=...");
        }

        List<SimilarPair> pairs = [];
        for (var i = 1; i < lines.Length; i++)
        {
            var cells = lines[i].Split('\t');
            if (string.IsNullOrWhiteSpace(lines[i]))
            {
                continue;
            }

            if (cells.Length <= Math.Max(one, other) || string.IsNullOrWhiteSpace(cells[one]) || string.IsNullOrWhiteSpace(cells[other]))
            {
                throw new CommandException($"{path}:{i + 1}: '{first}' or '{second}' is missing.");
            }

            pairs.Add(new SimilarPair(category < 0 ? null : cells[category], cells[one], cells[other]));
        }

        return pairs.Count > 0 ? pairs : throw new CommandException($"{path} has no rows.");
    }
}
