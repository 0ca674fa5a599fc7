using System.Security.Claims;
using Huiyin.DialogContent;
using Huiyin.Privacy.Access;
using Huiyin.Visits;

namespace Huiyin.AdminApi.Visits;

/// <summary>Writes down who is shown the doors of households, before they are.</summary>
internal sealed class DoorSights(AccessLog accesses, IDialogContent content)
{
    public Task NoteAsync(ClaimsPrincipal viewer, IEnumerable<Household> shown, AccessDoor door, CancellationToken cancellationToken) =>
        VisitAccess.Of(viewer, content).ShowsRooms
            ? accesses.NoteDoorsAsync(viewer, [.. shown.Select(household => new SeenDoor(household.Id, household.Address.Area))], door, cancellationToken)
            : Task.CompletedTask;
}
