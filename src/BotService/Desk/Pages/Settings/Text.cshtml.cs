using Huiyin.Desk.Administration;
using Huiyin.DialogContent;
using Huiyin.Settings;
using Huiyin.Staff;
using Huiyin.Transactions;
using Microsoft.AspNetCore.Mvc;

namespace Huiyin.Desk.Pages.Settings;

/// <summary>A file of the dialogs as text, with its versions.</summary>
internal sealed class TextModel(SettingDocuments settings, SettingHistory history, DeskText text) : SettingsPageModel
{
    public string Kind { get; private set; } = "";

    public string Body { get; private set; } = "";

    public int Version { get; private set; }

    public IReadOnlyList<ContentFinding> Findings { get; private set; } = [];

    public string? Conflict { get; private set; }

    public IReadOnlyList<SettingChange> Changes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string kind, CancellationToken cancellationToken) =>
        await FindAsync(kind, cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(string kind, int version, CancellationToken cancellationToken)
    {
        var typed = Request.Form["content"].ToString().ReplaceLineEndings("\n");
        return SaveAsync(kind, version, _ => typed, typed, cancellationToken);
    }

    /// <summary>Back to the file in the folder.</summary>
    public Task<IActionResult> OnPostRevertAsync(string kind, int version, CancellationToken cancellationToken) =>
        SaveAsync(kind, version, _ => null, typed: null, cancellationToken);

    public Task<IActionResult> OnPostRestoreAsync(string kind, int version, int to, CancellationToken cancellationToken) =>
        SaveAsync(kind, version, changes => changes.FirstOrDefault(change => change.Document.Version == to)?.Document.Content, typed: null, cancellationToken);

    public (string Problem, string Fix) Worded(ContentFinding finding) => finding.In(text.Locale, text.Content.Findings);

    private async Task<IActionResult> SaveAsync(string kind, int version, Func<IReadOnlyList<SettingChange>, string?> wanted, string? typed, CancellationToken cancellationToken)
    {
        if (!await FindAsync(kind, cancellationToken))
        {
            return NotFound();
        }

        try
        {
            await settings.SaveAsync(Kind, wanted(Changes), version, StaffPrincipal.ActorOf(User), cancellationToken);
            TempData["Done"] = text["desk.settings.saved"];
            return Redirect($"/desk/settings/text/{kind}");
        }
        catch (SettingRefusedException refused)
        {
            Findings = refused.Findings;
        }
        catch (ConcurrencyConflictException)
        {
            Conflict = Changes.Count > 0 ? Changes[0].Document.ByName ?? Changes[0].Document.ById : "";
        }

        Body = typed ?? Body;
        return Refused();
    }

    private async Task<bool> FindAsync(string address, CancellationToken cancellationToken)
    {
        if (history.KindOf(address) is not { } kind)
        {
            return false;
        }

        Kind = kind;
        (Body, Version) = await history.CurrentAsync(kind, cancellationToken);
        Changes = await history.OfAsync(kind, cancellationToken);
        return true;
    }
}
