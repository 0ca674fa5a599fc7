using Huiyin.Desk.Administration;
using Huiyin.Settings;
using Huiyin.Settings.Sheets;
using Huiyin.Staff;
using Huiyin.Transactions;
using Microsoft.AspNetCore.Mvc;

namespace Huiyin.Desk.Pages.Settings;

/// <summary>A setting as a table to type into, or as a CSV file.</summary>
internal sealed class TableModel(SettingSheets sheets, SettingHistory history, DeskText text) : SettingsPageModel
{
    private const int BlankRows = 2;

    // A form has at most 1024 values; longer tables are kept in a spreadsheet.
    private const int MostCells = 900;

    public ISettingSheet Sheet { get; private set; } = null!;

    public IReadOnlyList<IReadOnlyList<string>> Rows { get; private set; } = [];

    public int Version { get; private set; }

    public IReadOnlyList<SheetFinding> Findings { get; private set; } = [];

    /// <summary>Somebody else was faster.</summary>
    public string? Conflict { get; private set; }

    public IReadOnlyList<SettingChange> Changes { get; private set; } = [];

    public bool IsTyped => HasFields || Rows.Count * Sheet.Columns.Count <= MostCells;

    /// <summary>Its rows are always the same, so that each has a label and a field of its own.</summary>
    public bool HasFields => Sheet.Name == "summaries";

    public async Task<IActionResult> OnGetAsync(string sheet, CancellationToken cancellationToken) =>
        await FindAsync(sheet, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnGetCsvAsync(string sheet, string? encoding, CancellationToken cancellationToken) =>
        await FindAsync(sheet, cancellationToken)
            ? File(sheets.Export(Sheet, text.Locale, encoding == "gb18030"), $"text/csv; charset={(encoding == "gb18030" ? "gb18030" : "utf-8")}", $"{Sheet.Name}.csv")
            : NotFound();

    public async Task<IActionResult> OnPostAsync(string sheet, int version, CancellationToken cancellationToken)
    {
        if (!await FindAsync(sheet, cancellationToken))
        {
            return NotFound();
        }

        var cells = Request.Form["cell"].Select(cell => cell ?? "").Chunk(Sheet.Columns.Count).Where(row => row.Length == Sheet.Columns.Count).ToList();
        try
        {
            var taken = await sheets.TakeAsync(Sheet, cells, version, StaffPrincipal.ActorOf(User), cancellationToken);
            if (taken.Findings.Count == 0)
            {
                return Done(taken);
            }

            Findings = taken.Findings;
        }
        catch (ConcurrencyConflictException)
        {
            Conflict = Changes.Count > 0 ? Changes[0].Document.ByName ?? Changes[0].Document.ById : "";
        }

        Rows = [.. cells];
        return Refused();
    }

    public async Task<IActionResult> OnPostImportAsync(string sheet, IFormFile? file, CancellationToken cancellationToken)
    {
        if (!await FindAsync(sheet, cancellationToken))
        {
            return NotFound();
        }

        using var body = new MemoryStream();
        if (file is { Length: <= SheetFile.LargestFile })
        {
            await file.CopyToAsync(body, cancellationToken);
        }

        try
        {
            var taken = await sheets.ImportAsync(Sheet, body.ToArray(), StaffPrincipal.ActorOf(User), cancellationToken);
            if (taken.Findings.Count == 0)
            {
                return Done(taken);
            }

            Findings = taken.Findings;
        }
        catch (ConcurrencyConflictException)
        {
            Conflict = "";
        }

        return Refused();
    }

    public string Name(SheetColumn column) => text.Locale == DialogContent.Locales.Chinese ? column.Chinese : text["desk.settings.column." + column.Key.Replace('_', '-')];

    public string Worded(SheetFinding finding)
    {
        var (problem, fix) = finding.In(text.Locale, text.Content.Findings);
        if (HasFields && finding.Line > 0 && finding.Line <= Rows.Count && SummaryFields.Groups.Any(group => group.Names.Contains(Rows[finding.Line - 1][0])))
        {
            return $"{text["desk.summaries.label." + Rows[finding.Line - 1][0]]}: {problem} {fix}";
        }

        return finding.Line > 0 ? $"{text.Say("desk.settings.row", ("row", finding.Line))} {problem} {fix}" : $"{problem} {fix}";
    }

    public IEnumerable<IReadOnlyList<string>> WithBlanks => Rows.Concat(Enumerable.Repeat<IReadOnlyList<string>>([.. Sheet.Columns.Select(_ => "")], BlankRows));

    private async Task<bool> FindAsync(string name, CancellationToken cancellationToken)
    {
        if (sheets.Find(name) is not { } found)
        {
            return false;
        }

        Sheet = found;
        Rows = [.. found.Write(text.Content)];
        Version = (await history.CurrentAsync(found.Kind, cancellationToken)).Version;
        Changes = await history.OfAsync(found.Kind, cancellationToken);
        return true;
    }

    private RedirectResult Done(SheetImport taken)
    {
        TempData["Done"] = text[taken.Document is null ? "desk.settings.unchanged" : "desk.settings.saved"];
        return Redirect($"/desk/settings/table/{Sheet.Name}");
    }
}
