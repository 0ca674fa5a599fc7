using Huiyin.DialogContent;

namespace Huiyin.Settings.Sheets;

/// <summary>A setting, or a part of one, as a table that offices keep in a spreadsheet.</summary>
internal interface ISettingSheet
{
    /// <summary>As commands and addresses name it: <c>units</c>.</summary>
    string Name { get; }

    /// <summary>The setting that it is, or lies in.</summary>
    string Kind { get; }

    IReadOnlyList<SheetColumn> Columns { get; }

    /// <summary>Whether no row at all is a setting, too.</summary>
    bool MayBeEmpty => false;

    /// <summary>One row per entry, a cell per column.</summary>
    IEnumerable<IReadOnlyList<string>> Write(DialogContentSnapshot content);

    /// <summary>What is wrong between the rows, where the setting's own check could not say it of a row.</summary>
    IEnumerable<SheetFinding> Check(IReadOnlyList<SheetRow> rows) => [];

    /// <summary>The whole setting with these rows, which the check has passed, instead of what the sheet shows now.</summary>
    SettingYaml Read(IReadOnlyList<SheetRow> rows, DialogContentSnapshot content);
}
