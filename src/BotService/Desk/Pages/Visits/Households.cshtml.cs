using Huiyin.AdminApi;
using Huiyin.AdminApi.Visits;
using Huiyin.Desk.Visits;
using Huiyin.DialogContent;
using Huiyin.Privacy.Access;
using Huiyin.Staff;
using Huiyin.Visits;
using Huiyin.Visits.Import;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Huiyin.Desk.Pages.Visits;

/// <summary>The register: looked through, added to, and filled from a file.</summary>
internal sealed class HouseholdsModel(HouseholdRegister register, VisitRecording recording, VisitWording words, DoorSights sights, IDialogContent content, DeskText text) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Area { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Building { get; set; }

    public IReadOnlyList<Household> Items { get; private set; } = [];

    public string? Next { get; private set; }

    public string? After { get; private set; }

    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>Typed in the form that adds one.</summary>
    public (string? Area, string? Building, string? Entrance, string? Room) Typed { get; private set; }

    public bool MayAdd => recording.MayRecord(User);

    public bool MayImport => HouseholdRegister.MayImport(StaffPrincipal.ActorOf(User).Role);

    public IEnumerable<Area> Areas => content.Current.Areas.All.Where(area => Access.Staff.Visibility.SeesArea(area.Code));

    private VisitAccess Access => VisitAccess.Of(User, content);

    public async Task<IActionResult> OnGetAsync(string? after, CancellationToken cancellationToken)
    {
        Area = string.IsNullOrWhiteSpace(Area) ? null : Area;
        Building = string.IsNullOrWhiteSpace(Building) ? null : Building;
        After = string.IsNullOrWhiteSpace(after) ? null : after;
        try
        {
            (Items, Next) = await register.ListAsync(Access, Area, Building, After, cancellationToken);
            await sights.NoteAsync(User, Items, AccessDoor.Desk, cancellationToken);
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

    public async Task<IActionResult> OnPostAddAsync(string? newArea, string? newBuilding, string? newEntrance, string? newRoom, CancellationToken cancellationToken)
    {
        if (!MayAdd)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        Typed = (newArea, newBuilding, newEntrance, newRoom);
        try
        {
            var (household, isNew, problem) = await register.AddAsync(Access, newArea, newBuilding, newEntrance, newRoom, cancellationToken);
            if (household is null)
            {
                return await RefuseAsync([problem!], cancellationToken);
            }

            TempData["Done"] = text.Say(isNew ? "desk.households.added" : "desk.households.known", ("place", words.Place(household.Address, User)));
            return Redirect($"/desk/visits/households/{household.Id}");
        }
        catch (StaffRefusedException refused)
        {
            return await RefuseAsync([text.Refusal(refused)], cancellationToken);
        }
    }

    public async Task<IActionResult> OnPostImportAsync(IFormFile? file, CancellationToken cancellationToken)
    {
        if (!MayImport)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        if (file is null || file.Length > HouseholdFile.LargestFile)
        {
            return await RefuseAsync([file is null ? text["desk.households.import.missing"] : text.Say("desk.households.import.too-large", ("limit", HouseholdFile.LargestFile / 1024 / 1024))], cancellationToken);
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellationToken);
        var (result, problems) = await register.ImportAsync(Access, bytes.GetBuffer().AsMemory(0, (int)bytes.Length), cancellationToken);
        if (result is null)
        {
            return await RefuseAsync(problems, cancellationToken);
        }

        TempData["Done"] = text.Say("visits.import.done", ("added", result.Added), ("known", result.Known));
        return RedirectToPage();
    }

    /// <summary>This page of the register, or the one behind <paramref name="after"/>.</summary>
    public string Address(string? after) =>
        "/desk/visits/households" + QueryString.Create(new Dictionary<string, string?> { ["area"] = Area, ["building"] = Building, ["after"] = after }.Where(part => part.Value is not null));

    private async Task<IActionResult> RefuseAsync(IReadOnlyList<string> problems, CancellationToken cancellationToken)
    {
        (Area, Building) = (null, null);
        Problems = problems;
        await OnGetAsync(null, cancellationToken);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
