using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Dialogs.Errands;
using Microsoft.Bot.Builder.Dialogs;

namespace Huiyin.Dialogs;

/// <summary>A concern's number in a message says which one is meant: to hear of it, to add to it, to answer, to withdraw or to rate it. At any step.</summary>
internal sealed class NumberedWords(ConcernQueries queries, StatusReply status, ErrandStarter errands, ErrandDialog errand)
{
    private static readonly string[] Fillers = ["这件", "那件", "编号", "诉求", "这个", "的", "号", "concern", "number", "no", "my", "the", "report", "of", "for"];

    /// <param name="dialogs">Where an errand begins.</param>
    /// <param name="busy">A dialog waits for an answer, so that a bare number that is nobody's may be one.</param>
    /// <param name="cancellationToken">Ends the turn.</param>
    public async Task<bool> TryAsync(DialogContext dialogs, bool busy, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(dialogs.Context);
        if (turn.Input.Tap is { } tap)
        {
            return tap is { Action: "status", Number: not null } && await ShowAsync(dialogs, cancellationToken);
        }

        if (RatingWords.TryRead(turn.Input.Text, out var stars, out var rated) && rated is not null)
        {
            return await RateAsync(dialogs, turn, rated, stars, cancellationToken);
        }

        // Asked which one, the number is the answer.
        if (turn.Input.Command is not null || await errand.IsChoosingAsync(dialogs, cancellationToken) || ConcernMention.Find(turn.Input.Text) is not { } mention)
        {
            return false;
        }

        if (await MineAsync(turn, mention.Number, cancellationToken) is not { } concern)
        {
            return !busy && mention.Rest.Length == 0 && await ShowAsync(dialogs, cancellationToken);
        }

        // A button that named the concern, tapped when the question was over, says nothing new of it.
        var rest = SpokenText.Key(mention.Rest) == SpokenText.Key(ConcernWording.Title(concern)) ? "" : Meaningful(mention.Rest);
        await ActAsync(dialogs, turn, concern, rest, cancellationToken);
        return true;
    }

    private async Task ActAsync(DialogContext dialogs, Turn turn, Concern concern, string rest, CancellationToken cancellationToken)
    {
        var command = turn.Voice.Content.Commands.Match(rest);
        var errand = new Errand { ConcernId = concern.Id };
        switch (command)
        {
            case Command.Withdraw when errands.Suits(ErrandKind.Withdraw, concern, turn.Resident.Id):
                errand.Kind = ErrandKind.Withdraw;
                break;
            case Command.Withdraw when !concern.IsOpen:
                await dialogs.Context.SendActivityAsync(turn.Voice.Say("concern.withdraw.too-late", ("number", ConcernNumber.Format(concern.Number))), cancellationToken);
                await dialogs.RepromptDialogAsync(cancellationToken);
                return;
            case Command.Rate when errands.Suits(ErrandKind.Rate, concern, turn.Resident.Id):
                errand.Kind = ErrandKind.Rate;
                break;
            case Command.AddMore when concern.IsOpen:
                errand.Kind = ErrandKind.AddMore;
                break;
            case null or Command.Yes or Command.No or Command.None or Command.Skip when rest.Length > 0 && errands.Suits(ErrandKind.Answer, concern, turn.Resident.Id):
            case null when rest.Length > 0 && concern.IsOpen:
                errand.Kind = errands.Suits(ErrandKind.Answer, concern, turn.Resident.Id) ? ErrandKind.Answer : ErrandKind.AddMore;
                (errand.Words, errand.Photos) = (AddMoreErrand.Kept(rest), [.. turn.Input.Files.AttachmentIds]);
                break;
            default:
                await ShowAsync(dialogs, cancellationToken);
                return;
        }

        await errands.BeginAsync(dialogs, errand, cancellationToken);
    }

    // "5★ 100 009", the button under what was told of a closed concern.
    private async Task<bool> RateAsync(DialogContext dialogs, Turn turn, string number, int stars, CancellationToken cancellationToken)
    {
        if (await MineAsync(turn, number, cancellationToken) is not { } concern || !errands.Suits(ErrandKind.Rate, concern, turn.Resident.Id))
        {
            return await ShowAsync(dialogs, cancellationToken);
        }

        await errands.BeginAsync(dialogs, new Errand { Kind = ErrandKind.Rate, ConcernId = concern.Id, Stars = stars }, cancellationToken);
        return true;
    }

    private async Task<bool> ShowAsync(DialogContext dialogs, CancellationToken cancellationToken)
    {
        var number = Turn.Of(dialogs.Context).Input.Tap?.Number ?? ConcernMention.Find(Turn.Of(dialogs.Context).Input.Text)?.Number;
        if (number is null || !await status.TrySendOneAsync(dialogs.Context, number, cancellationToken))
        {
            return false;
        }

        await dialogs.RepromptDialogAsync(cancellationToken);
        return true;
    }

    private async Task<Concern?> MineAsync(Turn turn, string number, CancellationToken cancellationToken) =>
        (await queries.OfResidentAsync(turn.Transaction, turn.Resident.Id, 200, cancellationToken)).FirstOrDefault(concern => concern.Number == number);

    // "Withdraw concern no. ..." leaves words that mean nothing without the number.
    private static string Meaningful(string rest)
    {
        var words = rest.Trim();
        for (var again = true; again;)
        {
            again = false;
            foreach (var filler in Fillers)
            {
                var (starts, ends) = (words.StartsWith(filler, StringComparison.OrdinalIgnoreCase), words.EndsWith(filler, StringComparison.OrdinalIgnoreCase));
                var whole = !char.IsAscii(filler[0]) || words.Length == filler.Length
                    || (starts && !char.IsAsciiLetter(words[filler.Length])) || (!starts && ends && !char.IsAsciiLetter(words[^(filler.Length + 1)]));
                if ((starts || ends) && whole)
                {
                    words = (starts ? words[filler.Length..] : words[..^filler.Length]).Trim(' ', '，', ',', '：', ':', '.');
                    again = true;
                }
            }
        }

        return words;
    }
}
