using Huiyin.Understanding.Positions;
using Microsoft.Bot.Schema;

namespace Huiyin.Dialogs.Positions;

/// <summary>What a shared position makes of a draft's place.</summary>
internal static class DraftPosition
{
    /// <returns>What the resident is told of it.</returns>
    public static Activity Take(ReportDraft draft, SharedPosition position, Voice voice)
    {
        var near = NearbyAreas.Of(position.Coordinates, voice.Content.Areas);
        if (near.Count == 0)
        {
            return voice.Say("report.place.outside");
        }

        draft.Position = position.Stored;
        if (draft.HasPlace)
        {
            return voice.Say("position.kept");
        }

        if (near is not [var area])
        {
            draft.PossibleAreas = [.. near.Select(possible => possible.Code)];
            return voice.Say("position.kept");
        }

        (draft.Area, draft.Place, draft.PossibleAreas) = (area.Code, draft.Dwelling ?? position.Name, []);
        return voice.Say("position.taken", ("area", area.Label));
    }
}
