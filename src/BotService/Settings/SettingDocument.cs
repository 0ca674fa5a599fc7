namespace Huiyin.Settings;

/// <summary>A version of a file of the dialogs folder, as somebody changed it while the service ran.</summary>
/// <param name="Kind">The file's name without its ending: <c>units</c>, <c>calendar</c>, <c>prompts/staff.en</c>.</param>
/// <param name="Version">1, 2, 3, ... within the kind; the newest counts.</param>
/// <param name="Content">The whole file; null where somebody went back to the file in the folder.</param>
/// <param name="ById">Of the account or token.</param>
/// <param name="ByName">As shown to staff.</param>
/// <param name="At">When.</param>
internal sealed record SettingDocument(string Kind, int Version, string? Content, string ById, string? ByName, DateTimeOffset At);
