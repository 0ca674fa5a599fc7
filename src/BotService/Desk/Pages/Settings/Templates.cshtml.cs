using System.Globalization;
using Huiyin.AdminApi;
using Huiyin.AdminApi.Contracts;
using Huiyin.AdminApi.ReplyTemplates;
using Huiyin.Concerns;
using Huiyin.Desk.Administration;
using Huiyin.Staff;
using Huiyin.Transactions;
using Microsoft.AspNetCore.Mvc;

namespace Huiyin.Desk.Pages.Settings;

/// <summary>Words for replies that staff start from, checked as the API checks them.</summary>
internal sealed class TemplatesModel(ITransactions transactions, IReplyTemplates templates, ReplyTemplateEndpoints endpoints, DeskText text) : SettingsPageModel
{
    public IReadOnlyList<ReplyTemplate> All { get; private set; } = [];

    /// <summary>Of the form that was refused: whose it is (empty for a new one), which field, and why.</summary>
    public (string Id, string? Field, string Words)? Problem { get; private set; }

    public ReplyTemplateBody? Typed { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    public Task<IActionResult> OnPostAsync(string? id, int version, CancellationToken cancellationToken)
    {
        var form = Request.Form;
        Typed = new ReplyTemplateBody(
            Given("unit"),
            Given("category"),
            Enum.TryParse<ConcernStatus>(form["status"], out var status) && Enum.IsDefined(status) ? status : null,
            new BothLanguages(Given("titleZh"), Given("titleEn")),
            new BothLanguages(Given("textZh"), Given("textEn")));
        return DoAsync(
            id,
            version,
            () => string.IsNullOrEmpty(id) ? endpoints.AddAsync(Typed, HttpContext, cancellationToken) : endpoints.ChangeAsync(id, Typed, HttpContext, cancellationToken),
            cancellationToken);

        string? Given(string name) => form[name].ToString().ReplaceLineEndings("\n") is { Length: > 0 } value ? value : null;
    }

    public Task<IActionResult> OnPostRemoveAsync(string id, int version, CancellationToken cancellationToken) =>
        DoAsync(id, version, () => endpoints.RemoveAsync(id, HttpContext, cancellationToken), cancellationToken);

    private async Task<IActionResult> DoAsync(string? id, int version, Func<Task> act, CancellationToken cancellationToken)
    {
        // The endpoint asks for the version that the change was made from as HTTP does.
        Request.Headers.IfMatch = string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
        try
        {
            await act();
            TempData["Done"] = text["desk.settings.saved"];
            return Redirect("/desk/settings/templates");
        }
        catch (ApiRefusal refused)
        {
            Problem = (id ?? "", refused.Field, refused.Status == StatusCodes.Status412PreconditionFailed ? text["desk.settings.conflict.other"] : text.Say($"api.{refused.Code}.detail", [.. refused.Values]));
        }
        catch (StaffRefusedException refused)
        {
            Problem = (id ?? "", refused.Field, text.Refusal(refused));
        }
        catch (ConcernRefusedException refused)
        {
            var key = refused.Refusal == Refusal.TooLong ? "desk.settings.template.too-long" : "desk.settings.template.missing";
            Problem = (id ?? "", refused.Field, text[key]);
        }
        catch (ConcurrencyConflictException)
        {
            Problem = (id ?? "", null, text["desk.settings.conflict.other"]);
        }

        await ReadAsync(cancellationToken);
        return Refused();
    }

    private async Task ReadAsync(CancellationToken cancellationToken) => All = await transactions.ReadAsync(templates.ListAsync, cancellationToken);
}
