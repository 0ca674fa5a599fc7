using System.ComponentModel;
using Huiyin.DialogContent;
using Huiyin.Settings;
using Huiyin.Settings.Sheets;

namespace Huiyin.AdminApi.Settings;

internal sealed record SettingSummary(
    [property: Description("As in the address: a file of dialogs/ without its ending, with a colon for the folder (prompts:staff.en).")] string Kind,
    [property: Description("0 while the file in the folder counts.")] int Version,
    [property: Description("Who made this version.")] string? By,
    DateTimeOffset? At);

internal sealed record SettingView(
    string Kind,
    [property: Description("0 while the file in the folder counts; the ETag is this number in quotes.")] int Version,
    [property: Description("The whole file.")] string Content);

internal sealed record SettingVersion(int Version, string? By, DateTimeOffset At, [property: Description("The whole file; absent where the file in the folder counts again.")] string? Content)
{
    public static SettingVersion Of(SettingDocument document) => new(document.Version, document.ByName ?? document.ById, document.At, document.Content);
}

internal sealed record SettingRequest([property: Description("The whole file.")] string? Content);

internal sealed record SheetView(
    [property: Description("As in the address: units, hours, holidays, routing.")] string Name,
    [property: Description("The setting that it is a part of.")] string Kind,
    IReadOnlyList<string> Columns)
{
    public static SheetView Of(ISettingSheet sheet) => new(sheet.Name, sheet.Kind, [.. sheet.Columns.Select(column => column.Key)]);
}

internal sealed record SheetImportView(
    [property: Description("Rows that the file has.")] int Rows,
    [property: Description("The version that it made; absent where it says what counted already.")] int? Version);

/// <summary>Something to mend.</summary>
internal sealed record FindingView([property: Description("The file of dialogs/; absent for the file that was sent.")] string? File, [property: Description("From 1; 0 for the file as a whole.")] long Line, string Problem, string Fix)
{
    public static FindingView Of(ContentFinding finding, string locale, FindingTranslations translations)
    {
        var (problem, fix) = finding.In(locale, translations);
        return new FindingView(finding.File, finding.Line, problem, fix);
    }

    public static FindingView Of(SheetFinding finding, string locale, FindingTranslations translations)
    {
        var (problem, fix) = finding.In(locale, translations);
        return new FindingView(null, finding.Line, problem, fix);
    }
}
