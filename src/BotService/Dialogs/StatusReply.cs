using Huiyin.Concerns;
using Huiyin.Deliveries;
using Microsoft.Bot.Builder;

namespace Huiyin.Dialogs;

/// <summary>How the resident's matters stand: all of them, or one by its number.</summary>
internal sealed class StatusReply(ConcernQueries queries, ResidentDeliveries deliveries, DistrictTime district)
{
    private const int Shown = 5;
    private const int Read = 200;
    private const int Steps = 5;

    public async Task SendAllAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(context);
        var concerns = await queries.OfResidentAsync(turn.Transaction, turn.Resident.Id, Read, cancellationToken);
        if (concerns.Count == 0)
        {
            await context.SendActivityAsync(turn.Voice.Ask(turn.Voice.Text("status.none"), turn.Voice.Text("choice.report")), cancellationToken);
            return;
        }

        await SendAsync(context, turn, [.. concerns.Take(Shown)], Math.Max(0, concerns.Count - Shown), cancellationToken);
    }

    /// <summary>False when that is no concern's number.</summary>
    public async Task<bool> TrySendOneAsync(ITurnContext context, string said, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(context);
        if (!ConcernNumber.TryParse(said, out var number) || number.Length < 6)
        {
            return false;
        }

        var mine = await queries.OfResidentAsync(turn.Transaction, turn.Resident.Id, Read, cancellationToken);
        if (mine.FirstOrDefault(concern => concern.Number == number) is { } concern)
        {
            await SendOneAsync(context, turn, concern, cancellationToken);
        }
        else
        {
            await context.SendActivityAsync(turn.Voice.Say("status.not-found", ("number", ConcernNumber.Format(number))), cancellationToken);
        }

        return true;
    }

    private async Task SendAsync(ITurnContext context, Turn turn, IReadOnlyList<Concern> concerns, int more, CancellationToken cancellationToken)
    {
        var voice = turn.Voice;
        var rows = concerns.Select(concern => Row(voice, concern)).ToList();
        var lines = rows.Select(row => voice.Text("status.item", [.. row.Select(cell => (cell.Key, cell.Value))]));
        var values = new Dictionary<string, object?>
        {
            ["locale"] = voice.Locale,
            ["concerns"] = rows,
            ["hasMore"] = more > 0,
            ["count"] = more,
        };
        var heading = voice.Text("status.list", ("count", concerns.Count + more));
        await context.SendActivityAsync(voice.Show("status-list", values, string.Join('\n', lines.Prepend(heading))), cancellationToken);
    }

    private async Task SendOneAsync(ITurnContext context, Turn turn, Concern concern, CancellationToken cancellationToken)
    {
        var closed = concern.ClosedAt is not null;
        (string, object?)[] values =
        [
            .. Row(turn.Voice, concern).Select(cell => (cell.Key, cell.Value)),
            closed ? ("at", district.At(concern.ClosedAt!.Value)) : ("by", DateOnly.FromDateTime(district.At(concern.NextActDue ?? concern.ResolutionDue).DateTime)),
        ];
        var text = turn.Voice.Text(closed ? "status.one.closed" : "status.one", values);
        var history = await HistoryAsync(turn, concern, cancellationToken);
        var told = await deliveries.OfAsync(turn.Transaction, concern, turn.Resident.Id, turn.Voice.Locale, cancellationToken);
        await context.SendActivityAsync(turn.Voice.Ask(string.Join('\n', [text, .. history, .. told])), cancellationToken);
    }

    // How it came to stand so, once there is more to tell than that it was filed.
    private async Task<IEnumerable<string>> HistoryAsync(Turn turn, Concern concern, CancellationToken cancellationToken)
    {
        var steps = (await queries.EventsAsync(turn.Transaction, concern.Id, cancellationToken))
            .Where(step => step.Kind is ConcernEventKind.Filed or ConcernEventKind.StatusChanged)
            .TakeLast(Steps)
            .Select(step => (Step: step, step.Data))
            .Select(one => turn.Voice.Text(
                one.Data is { To: ConcernStatus.Assigned, Unit: not null } ? "status.history.unit" : "status.history.item",
                ("at", district.At(one.Step.At)),
                ("text", turn.Voice.Text(ConcernStates.KeyOf(one.Data.To ?? ConcernStatus.Submitted, one.Data.Outcome))),
                ("unit", ConcernWording.UnitOf(one.Data.Unit ?? "", turn.Voice.Content))))
            .ToList();
        return steps.Count > 1 ? steps.Prepend(turn.Voice.Text("status.history")) : [];
    }

    private static Dictionary<string, object?> Row(Voice voice, Concern concern) => new()
    {
        ["number"] = ConcernNumber.Format(concern.Number),
        ["title"] = ConcernWording.Title(concern),
        ["status"] = voice.Text(ConcernStates.KeyOf(concern.Status, concern.Outcome)),
        ["unit"] = ConcernWording.UnitOf(concern.Unit, voice.Content),
    };
}
