using Huiyin.AdminApi;
using Huiyin.AdminApi.Visits;
using Huiyin.Desk.Visits;
using Huiyin.DialogContent;
using Huiyin.Privacy.Access;
using Huiyin.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Huiyin.Desk.Pages.Visits;

/// <summary>Today's way from door to door, with a form at every door: one page loaded at the gate serves the whole stairwell.</summary>
internal sealed class IndexModel(VisitPlanReading reading, VisitRecording recording, DoorSights sights, IDialogContent content) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Area { get; set; }

    /// <summary>Empty for houses without a building; null for the plan of today.</summary>
    public string? Building { get; private set; }

    public VisitPlan Plan { get; private set; } = VisitPlan.None;

    public bool MayRecord => Plan.IsOn && recording.MayRecord(User);

    public IEnumerable<Area> Areas => content.Current.Areas.All.Where(area => VisitAccess.Of(User, content).Staff.Visibility.SeesArea(area.Code));

    public async Task<IActionResult> OnGetAsync(string? after, CancellationToken cancellationToken)
    {
        Area = string.IsNullOrWhiteSpace(Area) ? null : Area;
        Building = Area is not null && Request.Query.TryGetValue("building", out var building) ? building.ToString() : null;
        try
        {
            Plan = await reading.ReadAsync(VisitAccess.Of(User, content), Area, Building, after, cancellationToken);
            await sights.NoteAsync(User, Plan.Shown.Select(visit => visit.Household), AccessDoor.Desk, cancellationToken);
            return Page();
        }
        catch (ApiRefusal)
        {
            return NotFound();
        }
        catch (StaffRefusedException)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }
    }
}
