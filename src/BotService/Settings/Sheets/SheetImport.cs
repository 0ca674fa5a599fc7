namespace Huiyin.Settings.Sheets;

/// <param name="Document">The version that was made; null when nothing changed, or something is to be mended.</param>
/// <param name="Rows">That the file has.</param>
/// <param name="Findings">What is to be mended; nothing was taken then.</param>
internal sealed record SheetImport(SettingDocument? Document, int Rows, IReadOnlyList<SheetFinding> Findings);
