using System.Text.RegularExpressions;
using Huiyin.DialogContent;
using Huiyin.Understanding;
using Huiyin.Visits;

namespace Huiyin.Dialogs.DoorToDoor;

/// <summary>Reads what staff write in a stairwell, in either language, in whatever order comes naturally.</summary>
internal sealed partial class VisitLineReader(ConcernReader reader)
{
    /// <param name="rest">The line behind its opening word, folded.</param>
    /// <param name="words">The same in the letters that were typed.</param>
    public VisitLine Read(string rest, string words)
    {
        var (building, entrance, room, end) = Dwelling(rest);
        var where = end > 0 ? rest[..end] : rest;
        var areas = reader.ReadPlace(where).Areas;
        var office = areas.Where(area => area.Kind == AreaKind.Office).ToList();
        var deeper = areas.Except(office).ToList();

        var behind = rest[end..];
        var outcome = VisitWords.Outcome(behind);
        var verbatim = words.Length == rest.Length ? words[end..] : behind;
        var raised = outcome is { } found
            ? VisitWords.Raised(verbatim[..found.Start]) is { Length: > 0 } before ? $"{before} {VisitWords.Raised(verbatim[found.End..])}".Trim() : VisitWords.Raised(verbatim[found.End..])
            : VisitWords.Raised(verbatim);
        // Somebody was there to raise it.
        var said = outcome?.Outcome ?? (room.Length > 0 && VisitWords.Introduces(behind) ? VisitOutcome.Visited : null);
        return new VisitLine(deeper.Count > 0 ? deeper : office, deeper.Count > 0 ? office : [], building, entrance, room, said, said is null ? "" : raised, areas.Count == 0 ? VisitWords.Place(end == 0 ? "" : words.Length == rest.Length ? words[..end] : where) : "");
    }

    private static (string Building, string Entrance, string Room, int End) Dwelling(string rest)
    {
        if (Hyphened().Match(rest) is { Success: true } hyphened)
        {
            return (hyphened.Groups["building"].Value, hyphened.Groups["entrance"].Value, hyphened.Groups["room"].Value, hyphened.Index + hyphened.Length);
        }

        var (dwelling, end) = DwellingReader.Read(rest);
        if (dwelling.Room is { } room)
        {
            return (dwelling.Building ?? "", dwelling.Entrance ?? "", room, end);
        }

        return House().Match(rest) is { Success: true } house ? ("", "", house.Groups["room"].Value, house.Index + house.Length) : ("", "", "", end);
    }

    [GeneratedRegex(@"(?<![\d\-–—/])(?<building>\d{1,3}[a-z]?)[-–—/](?:(?<entrance>\d{1,2})[-–—/])?(?<room>\d{2,4})(?![\d\-–—/])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Hyphened();

    [GeneratedRegex(@"(?<!\d)(?<room>\d{1,4})\s*号(?!楼|院)|\b(?:house|no\.?|number)\s*(?<room>\d{1,4})\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex House();
}
