using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Transactions;

namespace Huiyin.Settings.Sheets;

/// <summary>Takes settings from spreadsheets and gives them out as such. A file is the whole list: all of it is taken, or nothing.</summary>
internal sealed class SettingSheets(IEnumerable<ISettingSheet> sheets, SettingDocuments settings, ITransactions transactions, IDialogContent content)
{
    public IReadOnlyList<ISettingSheet> All { get; } = [.. sheets];

    public ISettingSheet? Find(string name) => All.FirstOrDefault(sheet => sheet.Name == name);

    /// <param name="locale">Of the columns' names.</param>
    /// <param name="asGb18030">Otherwise UTF-8 with a mark.</param>
    public byte[] Export(ISettingSheet sheet, string locale, bool asGb18030 = false) => SheetFile.Write(sheet, content.Current, locale, asGb18030);

    /// <summary>The same file twice changes nothing the second time.</summary>
    /// <exception cref="ConcurrencyConflictException">Somebody else changed the setting meanwhile.</exception>
    public Task<SheetImport> ImportAsync(ISettingSheet sheet, byte[] bytes, Actor by, CancellationToken cancellationToken) =>
        TakeAsync(sheet, SheetFile.Read(bytes, sheet), expectedVersion: null, by, cancellationToken);

    /// <param name="sheet">Which.</param>
    /// <param name="cells">A list per row, a cell per column of the sheet.</param>
    /// <param name="expectedVersion">Of the setting when the rows were read.</param>
    /// <param name="by">Who changes it.</param>
    /// <param name="cancellationToken">Leaves everything as it was.</param>
    /// <returns>Its findings name the row, from 1, as their line.</returns>
    /// <exception cref="ConcurrencyConflictException">Somebody else changed the setting since.</exception>
    public Task<SheetImport> TakeAsync(ISettingSheet sheet, IReadOnlyList<IReadOnlyList<string>> cells, int expectedVersion, Actor by, CancellationToken cancellationToken) =>
        TakeAsync(sheet, SheetFile.Of(cells, sheet), expectedVersion, by, cancellationToken);

    private async Task<SheetImport> TakeAsync(ISettingSheet sheet, SheetFile file, int? expectedVersion, Actor by, CancellationToken cancellationToken)
    {
        IReadOnlyList<SheetFinding> findings = file.Findings.Count > 0 ? file.Findings : [.. sheet.Check(file.Rows)];
        if (findings.Count > 0)
        {
            return new SheetImport(null, 0, findings);
        }

        await settings.ApplyAsync(cancellationToken);
        var (_, version) = await transactions.ReadAsync((transaction, stop) => settings.CurrentAsync(transaction, sheet.Kind, stop), cancellationToken);
        if (expectedVersion is { } expected && expected != version)
        {
            throw new ConcurrencyConflictException($"The setting '{sheet.Kind}' is at version {version}, not {expected}.");
        }

        var yaml = sheet.Read(file.Rows, content.Current);
        if (yaml.Text == sheet.Read(Present(sheet), content.Current).Text)
        {
            return new SheetImport(null, file.Rows.Count, []);
        }

        try
        {
            return new SheetImport(await settings.SaveAsync(sheet.Kind, yaml.Text, version, by, cancellationToken), file.Rows.Count, []);
        }
        catch (SettingRefusedException refused)
        {
            return new SheetImport(null, 0, [.. refused.Findings.Select(finding => FindingOf(finding, sheet, yaml))]);
        }
    }

    // What is in force, read as if it were imported: so a file is compared by what it says, not by how it is written.
    private List<SheetRow> Present(ISettingSheet sheet) =>
    [
        .. sheet.Write(content.Current).Select(cells => new SheetRow(0, sheet.Columns.Zip(cells).ToDictionary(pair => pair.First.Key, pair => pair.Second, StringComparer.Ordinal))),
    ];

    private static SheetFinding FindingOf(ContentFinding finding, ISettingSheet sheet, SettingYaml yaml)
    {
        var (what, how) = finding.Text;
        return finding.File == $"{sheet.Kind}.yaml" && yaml.RowOf(finding.Line) is > 0 and var row ? new SheetFinding(row, what, how)
            : finding.Line > 0 ? new SheetFinding(0, $"{finding.File}, line {finding.Line}: {what}", how)
            : new SheetFinding(0, $"{finding.File}: {what}", how);
    }
}
