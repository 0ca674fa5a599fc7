using System.Text;
using CsvHelper;
using Huiyin.DialogContent;

namespace Huiyin.Settings.Sheets;

/// <summary>A sheet as a CSV file: its rows, or what is to be mended in it, line by line.</summary>
internal sealed record SheetFile(IReadOnlyList<SheetRow> Rows, IReadOnlyList<SheetFinding> Findings)
{
    public const int LargestFile = 4 * 1024 * 1024;

    private static readonly byte[] Utf8Mark = [0xEF, 0xBB, 0xBF];

    public static SheetFile Read(ReadOnlySpan<byte> bytes, ISettingSheet sheet)
    {
        List<SheetFinding> findings = [];
        List<SheetRow> rows = [];
        if (bytes.Length > LargestFile)
        {
            return Failed($"The file is larger than {LargestFile / 1024 / 1024} MB.", "Leave something out.");
        }

        if (FileText.Decode(bytes) is not { } text)
        {
            return Failed("The file's encoding is not known.", "Save it as CSV in UTF-8 or GB18030 (GBK).");
        }

        using var reader = CsvReader.Create(new StringReader(text), new CsvReaderOptions
        {
            HasHeader = false,
            TrackLineNumbers = true,
            TrimWhitespace = true,
            OnMalformedRecord = bad => findings.Add(new SheetFinding((int)bad.LineNumber, "Quotation marks do not match.", "Double a quotation mark that is meant itself.")),
        });
        IReadOnlyList<SheetColumn?>? columns = null;
        while (reader.Read())
        {
            string[] cells = [.. Enumerable.Range(0, reader.FieldCount).Select(column => reader[column].ToString())];
            var line = (int)reader.LineNumber;
            if (cells.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            if (columns is null)
            {
                columns = ColumnsOf(cells, line, sheet, findings);
                if (findings.Count > 0)
                {
                    break;
                }
            }
            else
            {
                rows.Add(RowOf(cells, line, columns, sheet, findings));
            }
        }

        if (rows.Count == 0 && findings.Count == 0 && !(sheet.MayBeEmpty && columns is not null))
        {
            return Failed("There are no rows in the file.", $"Its first line names the columns: {Names(sheet)}.");
        }

        return new SheetFile(rows, findings);
    }

    /// <summary>Rows that were typed into a form; a row with nothing in it is none.</summary>
    public static SheetFile Of(IReadOnlyList<IReadOnlyList<string>> cells, ISettingSheet sheet)
    {
        List<SheetFinding> findings = [];
        List<SheetRow> rows = [];
        for (var row = 0; row < cells.Count; row++)
        {
            if (!cells[row].All(string.IsNullOrWhiteSpace))
            {
                rows.Add(RowOf([.. cells[row]], row + 1, sheet.Columns, sheet, findings));
            }
        }

        return rows.Count == 0 && !sheet.MayBeEmpty ? Failed("There are no rows in the file.", $"Its first line names the columns: {Names(sheet)}.") : new SheetFile(rows, findings);
    }

    /// <summary>UTF-8 with a mark, so that spreadsheets open it as such; or GB18030.</summary>
    public static byte[] Write(ISettingSheet sheet, DialogContentSnapshot content, string locale, bool asGb18030)
    {
        var chinese = Locales.Resolve(locale) == Locales.Chinese;
        var text = new StringBuilder();
        foreach (var cells in sheet.Write(content).Prepend([.. sheet.Columns.Select(column => chinese ? column.Chinese : column.Key)]))
        {
            text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");
        }

        return asGb18030 ? FileText.Gb18030.GetBytes(text.ToString()) : [.. Utf8Mark, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static SheetFile Failed(FindingText problem, FindingText fix) => new([], [new SheetFinding(0, problem, fix)]);

    private static List<SheetColumn?> ColumnsOf(string[] header, int line, ISettingSheet sheet, List<SheetFinding> findings)
    {
        List<SheetColumn?> columns = [.. header.Select(name => sheet.Columns.FirstOrDefault(column => column.IsCalled(name.Trim())))];
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i] is null)
            {
                findings.Add(new SheetFinding(line, $"The column '{header[i]}' is unknown.", $"Known are: {Names(sheet)}."));
            }
            else if (columns.IndexOf(columns[i]) < i)
            {
                findings.Add(new SheetFinding(line, $"The column '{header[i]}' is there twice.", "Remove one of them."));
            }
        }

        foreach (var missing in sheet.Columns.Where(column => column.IsRequired && !columns.Contains(column)))
        {
            findings.Add(new SheetFinding(line, $"The column '{missing.Key}' ({missing.Chinese}) is missing.", "Add it."));
        }

        return columns;
    }

    private static SheetRow RowOf(string[] cells, int line, IReadOnlyList<SheetColumn?> columns, ISettingSheet sheet, List<SheetFinding> findings)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(cells.Length, columns.Count); i++)
        {
            values[columns[i]!.Key] = cells[i].Trim();
        }

        if (cells.Skip(columns.Count).Any(cell => !string.IsNullOrWhiteSpace(cell)))
        {
            findings.Add(new SheetFinding(line, $"The line has {cells.Length} cells, the first line {columns.Count}.", "Put cells that hold a comma into quotation marks."));
        }

        foreach (var column in sheet.Columns.Where(column => column.IsRequired && string.IsNullOrWhiteSpace(values.GetValueOrDefault(column.Key))))
        {
            findings.Add(new SheetFinding(line, $"'{column.Key}' ({column.Chinese}) is empty.", "Fill it in."));
        }

        return new SheetRow(line, values);
    }

    private static string Names(ISettingSheet sheet) => string.Join(", ", sheet.Columns.Select(column => $"{column.Key} ({column.Chinese})"));

    private static string Cell(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
