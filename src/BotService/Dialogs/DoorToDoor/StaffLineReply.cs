using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Privacy.Access;
using Huiyin.Staff;
using Huiyin.Understanding;
using Huiyin.Visits;
using Huiyin.Visits.Links;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Huiyin.Dialogs.DoorToDoor;

/// <summary>
/// Takes down a visit from the chat of a member of staff, and answers in one short message what was taken down or what the line lacks.
/// The same line from anybody else is what it is: words of a resident.
/// </summary>
internal sealed class StaffLineReply(
    StaffChats chats,
    VisitLineReader lines,
    HouseholdSearch search,
    VisitService visits,
    IVisitRepository ledger,
    LinkCodes codes,
    AccessLog accesses,
    ConcernReader reader,
    DistrictTime district)
{
    private const int LongestLine = 600;

    /// <returns>False when this is not for staff, and nothing was said.</returns>
    public async Task<bool> TryAnswerAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(context);
        var folded = SpokenText.Fold(turn.Input.Text);
        var (visit, slip, isUndo) = (VisitWords.AfterOpening(folded), VisitWords.AfterSlip(folded), VisitWords.IsUndo(turn.Input.Key));
        if ((visit is null && slip is null && !isUndo) || folded.Length > LongestLine
            || await chats.MemberAsync(turn.Transaction, turn.Resident.Id, cancellationToken) is not { } member)
        {
            return false;
        }

        var answer = isUndo ? await UndoAsync(turn, member, cancellationToken) : await TakeAsync(turn, member, folded, visit ?? slip!, isSlip: visit is null, cancellationToken);
        if (answer is null)
        {
            return false;
        }

        await context.SendActivityAsync(answer, cancellationToken);
        return true;
    }

    private async Task<Activity> TakeAsync(Turn turn, StaffMember member, string folded, string rest, bool isSlip, CancellationToken cancellationToken)
    {
        var typed = turn.Input.Text.Length == folded.Length ? turn.Input.Text[^rest.Length..] : rest;
        var line = lines.Read(rest, typed);
        var areas = turn.Voice.Content.Areas;
        if (line.Unknown.Length > 0)
        {
            // Not where they were last: a mistyped name would write down another household's visit.
            return Explain(turn, "visits.chat.unknown-area", ("place", line.Unknown));
        }

        line = line.Areas.Count > 0 ? line : line with { Areas = await LastAreaAsync(turn, member, areas, cancellationToken) };
        if (Lacking(line, isSlip) is { } lacking)
        {
            return Explain(turn, lacking);
        }

        var found = await search.FindAsync(turn.Transaction, line, areas, cancellationToken);
        if (found.Count != 1)
        {
            await NoteAsync(turn, member, found, cancellationToken);
            return found.Count == 0 ? Explain(turn, "visits.chat.unknown-household", ("address", Address(line)), ("area", Named(line.Areas, turn.Voice))) : Which(turn, found, typed, line);
        }

        var household = found[0];
        if (!StaffAccess.Of(member, areas).Visibility.SeesArea(household.Address.Area))
        {
            return Explain(turn, "visits.chat.foreign-area", ("area", Named([areas.Find(household.Address.Area)], turn.Voice)));
        }

        await NoteAsync(turn, member, found, cancellationToken);
        return isSlip ? await SlipAsync(turn, member, household, cancellationToken) : await RecordAsync(turn, member, household, line, cancellationToken);
    }

    private async Task<Activity> RecordAsync(Turn turn, StaffMember member, Household household, VisitLine line, CancellationToken cancellationToken)
    {
        var voice = turn.Voice;
        try
        {
            var recorded = await visits.RecordAsync(
                turn.Transaction,
                new NewVisit(household.Id, line.Outcome!.Value, Concerns: line.Raised.Length == 0 ? [] : [Noted(line.Raised, voice)]),
                ActorOf(member),
                cancellationToken);
            var text = voice.Text(
                "visits.chat.recorded",
                ("place", HouseholdWording.Place(household.Address, voice.Content.Areas, voice.Locale)),
                ("outcome", voice.Text($"visits.outcome.{Kebab(line.Outcome.Value)}")));
            text += string.Concat(recorded.Concerns.Select(concern => "\n" + voice.Text(
                "visits.chat.filed",
                ("number", ConcernNumber.Format(concern.Number)),
                ("category", voice.Label(voice.Content.Taxonomy.Find(concern.Category).Label)),
                ("text", concern.Text))));
            return voice.Ask(text + OtherOffice(household, line, voice), voice.Text("visits.chat.undo"));
        }
        catch (VisitRefusedException refused)
        {
            return Explain(turn, $"visits.refused.{Kebab(refused.Refusal)}", ("subject", refused.Subject));
        }
    }

    private async Task<Activity> SlipAsync(Turn turn, StaffMember member, Household household, CancellationToken cancellationToken)
    {
        var (code, expires) = await codes.MakeForHouseholdAsync(turn.Transaction, household.Id, ActorOf(member), cancellationToken);
        return turn.Voice.Say(
            "visits.chat.slip",
            ("place", HouseholdWording.Place(household.Address, turn.Voice.Content.Areas, turn.Voice.Locale)),
            ("code", code),
            ("until", DateOnly.FromDateTime(district.At(expires).DateTime)));
    }

    private async Task<Activity?> UndoAsync(Turn turn, StaffMember member, CancellationToken cancellationToken)
    {
        var midnight = district.Now.Date;
        var since = new DateTimeOffset(midnight, district.Zone.GetUtcOffset(midnight));
        if (await ledger.LastByAsync(turn.Transaction, member.Id, since, cancellationToken) is not { } last)
        {
            return null;
        }

        var undone = await visits.RetractAsync(turn.Transaction, last.Id, null, ActorOf(member), cancellationToken);
        await NoteAsync(turn, member, [undone.Household], cancellationToken);
        var voice = turn.Voice;
        var text = voice.Text("visits.chat.undone", ("place", HouseholdWording.Place(undone.Household.Address, voice.Content.Areas, voice.Locale)));
        foreach (var concern in undone.Concerns)
        {
            text += "\n" + voice.Text(concern.IsOpen ? "visits.chat.undone.kept" : "visits.chat.undone.withdrawn", ("number", ConcernNumber.Format(concern.Number)));
        }

        return voice.Ask(text);
    }

    private Task NoteAsync(Turn turn, StaffMember member, IReadOnlyList<Household> shown, CancellationToken cancellationToken) =>
        accesses.NoteDoorsAsync(turn.Transaction, member, [.. shown.Select(household => new SeenDoor(household.Id, household.Address.Area))], AccessDoor.Chat, cancellationToken);

    // From door to door nobody writes the community again and again.
    private async Task<IReadOnlyList<Area>> LastAreaAsync(Turn turn, StaffMember member, Areas areas, CancellationToken cancellationToken) =>
        await ledger.LastByAsync(turn.Transaction, member.Id, district.Now.AddHours(-12), cancellationToken) is { } last && areas.TryFind(last.Area, out var area) ? [area] : [];

    private static string? Lacking(VisitLine line, bool isSlip) =>
        line.Areas.Count == 0 ? "visits.chat.no-area"
        : line.Room.Length == 0 ? "visits.chat.no-household"
        : line.Outcome is null && !isSlip ? "visits.chat.no-outcome"
        : null;

    // What was typed comes back with the reason, so that it is mended and not written anew.
    private static Activity Explain(Turn turn, string key, params ReadOnlySpan<(string Name, object? Value)> values) =>
        turn.Voice.Ask($"{turn.Voice.Text(key, values)}\n{turn.Voice.Text("visits.chat.example")}\n{turn.Voice.Text("visits.chat.your-line", ("line", turn.Input.Text))}");

    private static Activity Which(Turn turn, IReadOnlyList<Household> found, string typed, VisitLine line)
    {
        var voice = turn.Voice;
        var opening = turn.Input.Text[..^typed.Length];
        var tail = typed[Math.Min(typed.Length, Math.Max(0, typed.IndexOf(line.Room, StringComparison.OrdinalIgnoreCase) + line.Room.Length))..];
        var answers = found.Select(household => $"{opening}{voice.Label(voice.Content.Areas.Find(household.Address.Area).Label)} {household.Address.Short}{tail}");
        return voice.Ask(voice.Text("visits.chat.which"), [.. answers]);
    }

    private NotedConcern Noted(string words, Voice voice)
    {
        var reading = reader.Read(words, voice.Locale);
        return new NotedConcern(
            words,
            (reading.Category.Subcategory ?? reading.Category.Best).Code,
            Enum.Parse<ConcernKind>(reading.Kind.ToString()),
            reading.Locale ?? voice.Locale,
            reading.Phone?.ToString(),
            Urgent: reading.Emergency is not null);
    }

    private static string OtherOffice(Household household, VisitLine line, Voice voice) =>
        voice.Content.Areas.Find(household.Address.Area).Office is { } office && line.Offices.Count > 0 && !line.Offices.Contains(office)
            ? "\n" + voice.Text("visits.chat.other-office", ("office", voice.Label(office.Label)))
            : "";

    private static string Address(VisitLine line) => HouseholdAddress.Of("", line.Building, line.Entrance, line.Room).Short;

    private static string Named(IReadOnlyList<Area> areas, Voice voice) => string.Join(voice.Locale == Locales.English ? ", " : "、", areas.Select(area => voice.Label(area.Label)));

    private static Actor ActorOf(StaffMember member) => new(member.Role, member.Id, member.Name, member.Unit);

    private static string Kebab<T>(T value)
        where T : struct, Enum => string.Concat(value.ToString().Select((letter, index) => char.IsUpper(letter) ? (index > 0 ? "-" : "") + char.ToLowerInvariant(letter) : $"{letter}"));
}
