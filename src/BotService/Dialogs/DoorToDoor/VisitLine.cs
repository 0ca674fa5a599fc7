using Huiyin.DialogContent;
using Huiyin.Visits;

namespace Huiyin.Dialogs.DoorToDoor;

/// <summary>A line of somebody who stands at a door: 走访 名都社区 3-2-402 已访，反映停车难.</summary>
/// <param name="Areas">Where, as far as the line says; the deepest that it names.</param>
/// <param name="Offices">Offices that it names beside them.</param>
/// <param name="Building">Empty where there is none.</param>
/// <param name="Entrance">Empty where there is none.</param>
/// <param name="Room">Empty when the line names no household.</param>
/// <param name="Outcome">Null when it does not say what came of it.</param>
/// <param name="Unknown">Words before the household that name no area known here; empty where the line names none at all.</param>
/// <param name="Raised">What the household raised, verbatim; empty for nothing.</param>
internal sealed record VisitLine(IReadOnlyList<Area> Areas, IReadOnlyList<Area> Offices, string Building, string Entrance, string Room, VisitOutcome? Outcome, string Raised, string Unknown = "");
