using Huiyin.AdminApi.Visits;
using Huiyin.Concerns;
using Huiyin.Desk.Visits;
using Huiyin.Privacy.Access;
using Huiyin.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Huiyin.Desk.Pages.Visits;

/// <summary>What was written down at one door, with the code that may be handed over there.</summary>
internal sealed class RecordModel(VisitRecording recording, DoorSights sights, VisitRefusals refusals, DeskText text) : PageModel
{
    public KeptVisit Kept { get; private set; } = null!;

    /// <summary>Shown once: nobody can read it back.</summary>
    public (string Code, DateTimeOffset ExpiresAt)? Slip { get; private set; }

    public string? Problem { get; private set; }

    public bool MayRecord => recording.MayRecord(User);

    public async Task<IActionResult> OnGetAsync(string visit, CancellationToken cancellationToken)
    {
        try
        {
            if (await recording.ReadAsync(visit, User, cancellationToken) is not { } kept)
            {
                return NotFound();
            }

            Kept = kept;
            await sights.NoteAsync(User, [kept.Household], AccessDoor.Desk, cancellationToken);
            return Page();
        }
        catch (StaffRefusedException)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
    }

    public Task<IActionResult> OnPostSlipAsync(string visit, CancellationToken cancellationToken) => DoAsync(
        visit,
        async () =>
        {
            Slip = await recording.SlipAsync(Kept.Household.Id, User, cancellationToken);
            return Page();
        },
        cancellationToken);

    public Task<IActionResult> OnPostRetractAsync(string visit, CancellationToken cancellationToken) => DoAsync(
        visit,
        async () =>
        {
            var staying = await recording.RetractAsync(Kept, User, cancellationToken);
            TempData["Done"] = staying.Count == 0
                ? text["desk.visit.retract.done"]
                : text.Say("desk.visit.retract.kept", ("numbers", string.Join(text["desk.list.and"], staying.Select(concern => ConcernNumber.Format(concern.Number)))));
            return Redirect($"/desk/visits/households/{Kept.Household.Id}");
        },
        cancellationToken);

    private async Task<IActionResult> DoAsync(string visit, Func<Task<IActionResult>> act, CancellationToken cancellationToken)
    {
        var page = await OnGetAsync(visit, cancellationToken);
        if (page is not PageResult || !MayRecord)
        {
            return page is PageResult ? StatusCode(StatusCodes.Status403Forbidden) : page;
        }

        try
        {
            return await act();
        }
        catch (Exception failure) when (refusals.Words(failure) is { } said)
        {
            Problem = said;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return page;
        }
    }
}
