using Huiyin.AdminApi.Watching;
using Huiyin.Concerns;
using Huiyin.Desk.Concerns;
using Huiyin.Privacy.Access;
using Huiyin.Privacy.Masking;
using Huiyin.Staff;
using Huiyin.Transactions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Huiyin.Desk.Pages.Concerns;

/// <summary>One concern: the talk, the history, and the steps that the viewer may take now.</summary>
internal sealed partial class DetailModel(
    ConcernPageReading reading,
    DeskActs acts,
    ConcernService concerns,
    ConcernQueries queries,
    EvidenceIntake intake,
    IWatchRepository watches,
    DeskReveal reveals,
    ITransactions transactions,
    DeskScope scope,
    DeskText text,
    TimeProvider time) : PageModel
{
    public ConcernView View { get; private set; } = null!;

    public StepForm Form { get; private set; } = new();

    public string? Problem { get; private set; }

    /// <summary>How much of the personal data the page shows.</summary>
    public Disclosed Shown { get; private set; } = Disclosed.InLists;

    /// <summary>Who saw it in full; null for viewers who need not know.</summary>
    public IReadOnlyList<AccessEntry>? Accesses { get; private set; }

    /// <summary>What the resident would read; null when no preview was asked for.</summary>
    public IReadOnlyList<string>? Preview { get; private set; }

    public bool IsStale => Form.Version is { } version && version != View.Concern.Version;

    /// <summary>What others did since the form was opened.</summary>
    public IEnumerable<ConcernEvent> Meanwhile => View.Events.Where(happened => happened.Sequence > (Form.Version ?? int.MaxValue));

    private Actor Actor => StaffPrincipal.ActorOf(User);

    private StaffAccess Access => scope.Of(User);

    public Task<IActionResult> OnGetAsync(string number, CancellationToken cancellationToken) => ShowAsync(number, cancellationToken);

    public async Task<IActionResult> OnPostStepAsync(string number, StepForm form, CancellationToken cancellationToken)
    {
        Form = form;
        if (await ShowAsync(number, cancellationToken) is not PageResult page)
        {
            return NotFound();
        }

        if (form.WantsTemplate)
        {
            // What was typed stays, and the template's words come behind it.
            var words = View.Templates.FirstOrDefault(template => template.Id == form.Template)?.Words;
            form.Text = string.Join("\n", new[] { form.Text, words }.Where(part => !string.IsNullOrWhiteSpace(part)));
            return page;
        }

        // A reminder or a return visit that the service itself noted takes nothing from what the writer had before them.
        form.Version = Meanwhile.All(happened => happened.Actor.Role == ActorRole.System) ? View.Concern.Version : form.Version;
        if (Refuse(form))
        {
            return Refused();
        }

        var files = await TakeAsync(form, cancellationToken);
        if (files is null)
        {
            return Refused();
        }

        var concernId = View.Concern.Id;
        if (form.IsPreview)
        {
            (Preview, Problem) = await acts.PreviewAsync(concernId, Access, (transaction, token) => ActAsync(transaction, concernId, form, files, token), cancellationToken);
            return page;
        }

        Problem = await acts.DoAsync(concernId, Access, (transaction, token) => ActAsync(transaction, concernId, form, files, token), cancellationToken);
        return Problem is null ? Done(number, form) : Refused();
    }

    /// <summary>Shows phone and exact place once, on this answer alone.</summary>
    public async Task<IActionResult> OnPostRevealAsync(string number, string? reason, CancellationToken cancellationToken)
    {
        if (await ShowAsync(number, cancellationToken) is not PageResult page)
        {
            return NotFound();
        }

        Problem = await reveals.DoAsync(View.Concern, User, reason, cancellationToken);
        if (Problem is not null)
        {
            return Refused();
        }

        (Shown, Accesses) = (Disclosed.Everything, await reveals.OfAsync(View.Concern, User, cancellationToken));
        Response.Headers.CacheControl = "no-store";
        return page;
    }

    private async Task<Concern> ActAsync(ITransaction transaction, string concernId, StepForm form, IReadOnlyList<string> files, CancellationToken cancellationToken) => form.Act switch
    {
        StepForm.Reply => await concerns.ReplyAsync(transaction, concernId, form.Version, form.Text ?? "", Actor, cancellationToken),
        StepForm.Note => await concerns.NoteAsync(transaction, concernId, form.Version, form.Text ?? "", Actor, cancellationToken),
        _ => await concerns.TransitionAsync(
            transaction,
            concernId,
            form.Version,
            new TransitionRequest(form.To!.Value, form.Outcome, form.Text, form.Unit, form.ReviewOn, form.ResponsibleInstead, await TargetAsync(transaction, form, cancellationToken), files),
            Actor,
            cancellationToken),
    };

    private async Task<string?> TargetAsync(ITransaction transaction, StepForm form, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(form.MergedInto) ? null
        : (await reading.FindAsync(transaction, form.MergedInto.Trim(), cancellationToken))?.Id ?? throw new ConcernRefusedException(Refusal.Invalid, "mergedInto");

    // Two clerks at once: the second is told, and sends again what is still right.
    private bool Refuse(StepForm form)
    {
        Problem = IsStale && form.Act != StepForm.Note ? text["desk.stale"]
            : form.Act == StepForm.Step && form.To is null ? text["desk.refused.choose-step"]
            : null;
        return Problem is not null;
    }

    private async Task<IReadOnlyList<string>?> TakeAsync(StepForm form, CancellationToken cancellationToken)
    {
        List<string> ids = [.. form.Kept];
        foreach (var file in form.Files)
        {
            await using var content = file.OpenReadStream();
            if (file.Length > EvidenceIntake.LargestFile || await intake.TakeAsync(content, file.FileName, Actor, cancellationToken) is not { } taken)
            {
                Problem = text.Say("desk.refused.file", ("name", file.FileName), ("limit", EvidenceIntake.LargestFile / (1024 * 1024)));
                return null;
            }

            ids.Add(taken.Id);
        }

        // A preview has taken the files already; the form that follows names them, so that they are not sent twice.
        form.Kept = ids;
        return ids;
    }

    private async Task<IActionResult> ShowAsync(string number, CancellationToken cancellationToken)
    {
        try
        {
            if (await reading.ReadAsync(number, Access, Actor, cancellationToken) is not { } view)
            {
                return NotFound();
            }

            View = view;
            Shown = DisclosureRule.Of(User, view.Concern);
            await reveals.NoteAsync(view.Concern, User, Shown, cancellationToken);
            Accesses = await reveals.OfAsync(view.Concern, User, cancellationToken);
            return Page();
        }
        catch (StaffRefusedException)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
    }

    private PageResult Refused()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private RedirectToPageResult Done(string number, StepForm form)
    {
        TempData["Done"] = text["desk.done." + form.Act];
        TempData["Taken"] = $"{View.Concern.Id}:{form.Key}";
        return RedirectToPage(new { number });
    }
}
