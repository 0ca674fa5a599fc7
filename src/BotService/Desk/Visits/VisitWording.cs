using System.Security.Claims;
using Huiyin.AdminApi.Visits;
using Huiyin.DialogContent;
using Huiyin.Visits;

namespace Huiyin.Desk.Visits;

/// <summary>How the pages name households, buildings and what came of a visit.</summary>
internal sealed class VisitWording(IDialogContent content, DeskText text)
{
    /// <summary>The whole address; without the room for who does not go there.</summary>
    public string Place(HouseholdAddress address, ClaimsPrincipal viewer) => HouseholdWording.Place(
        VisitAccess.Of(viewer, content).ShowsRooms ? address : address with { Room = "" },
        content.Current.Areas,
        text.Locale);

    /// <summary>Within a list that names the building already.</summary>
    public string Door(HouseholdAddress address, ClaimsPrincipal viewer) =>
        VisitAccess.Of(viewer, content).ShowsRooms ? address.Short : (address with { Room = "" }).Short;

    public string Building(string building) => building.Length == 0 ? text["desk.visits.no-building"] : text.Say("desk.visits.building.name", ("building", building));

    public string Outcome(VisitOutcome? outcome) => outcome is { } known ? text["visits.outcome." + known] : text["desk.visit.retracted"];

    public static string Tone(VisitOutcome? outcome) => outcome switch
    {
        VisitOutcome.Visited => "mark--good",
        VisitOutcome.Refused => "mark--bad",
        VisitOutcome.NotAtHome or VisitOutcome.ReturnNeeded => "mark--warn",
        _ => "",
    };

    public static string BuildingAddress(string area, string building) => $"/desk/visits?area={Uri.EscapeDataString(area)}&building={Uri.EscapeDataString(building)}";
}
