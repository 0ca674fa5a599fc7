namespace Huiyin.Understanding.Evaluation;

/// <summary>A district's own labelled texts: tab-separated, the first line names the columns.</summary>
internal static class LabelledFile
{
    /// <param name="path">A UTF-8 file; quotes have no meaning in it.</param>
    /// <param name="columns">Which columns to read, where they are not called <c>category</c>, <c>also</c> and <c>text</c>.</param>
    /// <param name="first">Characters of each text to keep.</param>
    /// <exception cref="CommandException">A column or a value is missing; names file and line.</exception>
    public static IReadOnlyList<LabelledRow> Read(string path, ColumnNames columns, int first = int.MaxValue)
    {
        if (!File.Exists(path))
        {
            throw new CommandException($"There is no file {path}.");
        }

        using var lines = File.ReadLines(path).GetEnumerator();
        var header = lines.MoveNext() ? lines.Current.TrimStart('\ufeff').Split('\t') : [];
        var (label, also, text) = (Array.IndexOf(header, columns.Category), Array.IndexOf(header, columns.Also), Array.IndexOf(header, columns.Text));
        if (label < 0 || text < 0)
        {
            throw new CommandException($"{path}:1: the columns '{columns.Category}' and '{columns.Text}' are needed, found are: {string.Join(", ", header)}. Name yours with --columns category=...,text=...");
        }

        List<LabelledRow> rows = [];
        for (var line = 2; lines.MoveNext(); line++)
        {
            if (lines.Current.Length == 0)
            {
                continue;
            }

            var cells = lines.Current.Split('\t');
            if (cells.Length <= Math.Max(label, text) || cells[label].Length == 0 || string.IsNullOrWhiteSpace(cells[text]))
            {
                throw new CommandException($"{path}:{line}: label or text is missing.");
            }

            rows.Add(new LabelledRow(
                cells[label],
                also >= 0 && also < cells.Length ? cells[also].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [],
                cells[text].Length > first ? cells[text][..first] : cells[text]));
        }

        return rows.Count > 0 ? rows : throw new CommandException($"{path} has no rows.");
    }
}
