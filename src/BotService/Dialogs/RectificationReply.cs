using Huiyin.Concerns;
using Huiyin.DialogContent;
using Microsoft.Bot.Builder;

namespace Huiyin.Dialogs;

/// <summary>
/// "Is it solved?" is asked whenever staff record a rectification, in the middle of anything. Which concerns wait for an
/// answer is read from the ledger, so the question needs no place on the dialog stack and survives everything.
/// </summary>
internal sealed class RectificationReply(ConcernService concerns, ConcernQueries queries, TimeProvider time)
{
    private const int Most = 200;

    // "Yes" answers whatever was asked last; these words answer only this question, whatever is being asked.
    private static readonly string[] Plain = ["解决", "solved"];

    /// <param name="context">The turn.</param>
    /// <param name="unnamed">Nothing else is being asked, so that a mere "yes" or "no" answers the one concern that waits.</param>
    /// <param name="settled">"Not solved" may mean one that is closed already.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public async Task<RectificationAnswer> TryAnswerAsync(ITurnContext context, bool unnamed, bool settled, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(context);
        if (Read(turn) is not { } said)
        {
            return RectificationAnswer.None;
        }

        var plain = Array.Exists(Plain, word => turn.Input.Text.Contains(word, StringComparison.OrdinalIgnoreCase));
        if (said.Number is null && !unnamed && !plain)
        {
            return RectificationAnswer.None;
        }

        var waiting = await queries.AwaitingAnswerAsync(turn.Transaction, turn.Resident.Id, cancellationToken);
        var meant = said.Number is null ? waiting : [.. waiting.Where(concern => concern.Number == said.Number)];
        switch (meant)
        {
            case [var concern]:
                return await AnswerAsync(context, turn, concern, said.Solved, cancellationToken);
            case [] when said.Number is not null:
                return await AnsweredBeforeAsync(context, turn, said, cancellationToken);
            case []:
                return plain && settled && !said.Solved ? await ReopenLatestAsync(context, turn, cancellationToken) : RectificationAnswer.None;
            default:
                await context.SendActivityAsync(WhichOne(turn.Voice, meant, said.Solved), cancellationToken);
                return RectificationAnswer.Handled;
        }
    }

    public static string Phrase(Voice voice, bool solved, string number) =>
        $"{voice.Text(solved ? "choice.solved" : "choice.not-solved")} {ConcernNumber.Format(number)}";

    private async Task<RectificationAnswer> AnswerAsync(ITurnContext context, Turn turn, Concern concern, bool solved, CancellationToken cancellationToken)
    {
        await concerns.AnswerRectificationAsync(turn.Transaction, concern.Id, solved, words: null, turn.Actor, cancellationToken);
        var number = ConcernNumber.Format(concern.Number);
        if (solved)
        {
            await context.SendActivityAsync(turn.Voice.Say("concern.confirmed", ("number", number)), cancellationToken);
            return new RectificationAnswer(true, Confirmed: concern.Id);
        }

        return new RectificationAnswer(true, concern.Id);
    }

    // A second tap, or a number of somebody else: nothing changes, and the resident hears how the matter stands.
    private async Task<RectificationAnswer> AnsweredBeforeAsync(ITurnContext context, Turn turn, Said said, CancellationToken cancellationToken)
    {
        var concern = await queries.FindByNumberAsync(turn.Transaction, said.Number!, cancellationToken);
        if (concern?.Status == ConcernStatus.AwaitingResident)
        {
            // Not whether it is solved was asked, but something else: that answer is not ours.
            return RectificationAnswer.None;
        }

        if (concern is { Outcome: ConcernOutcome.Confirmed or ConcernOutcome.Unanswered or ConcernOutcome.NotAccepted } && !said.Solved && concern.ReporterId == turn.Resident.Id)
        {
            return await ReopenAsync(context, turn, concern, cancellationToken);
        }

        var key = concern is null || concern.ReporterId != turn.Resident.Id ? "status.not-found" : "concern.answered-before";
        await context.SendActivityAsync(turn.Voice.Say(key, ("number", ConcernNumber.Format(said.Number!))), cancellationToken);
        return RectificationAnswer.Handled;
    }

    // "Not solved" after all, some days later and without its number: what was settled lately is meant.
    private async Task<RectificationAnswer> ReopenLatestAsync(ITurnContext context, Turn turn, CancellationToken cancellationToken)
    {
        var since = time.GetUtcNow().AddDays(-ConcernLimits.ReopenWithinDays);
        var mine = await queries.OfResidentAsync(turn.Transaction, turn.Resident.Id, Most, cancellationToken);
        var settled = mine
            .Where(concern => concern.ReporterId == turn.Resident.Id && concern.ClosedAt >= since && concern.Outcome is ConcernOutcome.Confirmed or ConcernOutcome.Unanswered or ConcernOutcome.NotAccepted)
            .ToList();
        switch (settled)
        {
            case []:
                return RectificationAnswer.None;
            case [var only]:
                return await ReopenAsync(context, turn, only, cancellationToken);
            default:
                await context.SendActivityAsync(WhichOne(turn.Voice, settled, solved: false), cancellationToken);
                return RectificationAnswer.Handled;
        }
    }

    private async Task<RectificationAnswer> ReopenAsync(ITurnContext context, Turn turn, Concern concern, CancellationToken cancellationToken)
    {
        try
        {
            return await AnswerAsync(context, turn, concern, solved: false, cancellationToken);
        }
        catch (ConcernRefusedException refused) when (refused.Refusal == Refusal.TooLate)
        {
            await context.SendActivityAsync(turn.Voice.Say("concern.reopened.too-late", ("count", ConcernLimits.ReopenWithinDays)), cancellationToken);
            return RectificationAnswer.Handled;
        }
    }

    private static Microsoft.Bot.Schema.Activity WhichOne(Voice voice, IReadOnlyList<Concern> concerns, bool solved) =>
        voice.Ask(voice.Text("which-one"), [.. concerns.Take(5).Select(concern => Phrase(voice, solved, concern.Number))]);

    private static Said? Read(Turn turn)
    {
        if (turn.Input.Tap is { Action: "solved" or "not-solved", Number: { } tapped } tap)
        {
            return ConcernNumber.TryParse(tapped, out var shown) ? new Said(shown, tap.Action == "solved") : null;
        }

        var text = turn.Input.Text;
        if (text.Length is 0 or > 60)
        {
            return null;
        }

        var from = text.AsSpan().IndexOfAnyInRange('0', '9');
        var to = text.AsSpan().LastIndexOfAnyInRange('0', '9');
        string? number = null;
        if (from >= 0)
        {
            if (!ConcernNumber.TryParse(text[from..(to + 1)], out var parsed))
            {
                return null;
            }

            number = parsed;
            text = string.Concat(text.AsSpan(0, from), " ", text.AsSpan(to + 1));
        }

        return Verdict(text, turn.Voice.Content) is { } solved ? new Said(number, solved) : null;
    }

    private static bool? Verdict(string words, DialogContentSnapshot content) => content.Commands.Match(words) switch
    {
        Command.Yes => true,
        Command.No => false,
        _ => null,
    };

    private sealed record Said(string? Number, bool Solved);
}
