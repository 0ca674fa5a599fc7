using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Dialogs.Errands;
using Huiyin.Summaries;
using Huiyin.Understanding;
using Microsoft.Bot.Builder.Dialogs;

namespace Huiyin.Dialogs;

/// <summary>"订阅名都", "no more news of Mingdu please": the weekly summary of an area, asked for at any step.</summary>
internal sealed class SubscriptionWords(ErrandStarter errands, ConcernQueries queries, Subscriptions subscriptions, ConcernReader reader)
{
    private const int LongestText = 60;
    private const int Offered = 4;

    public async Task<bool> TryAsync(DialogContext dialogs, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(dialogs.Context);
        // The button below a week's message: it tells of all of them, so it ends all of them, and asks nothing.
        var isButton = turn.Input.Tap is { Action: "unsubscribe" } || turn.Input.SaysPrompt("weekly.stop", turn.Voice);
        var wanted = isButton ? ErrandKind.Unsubscribe : turn.Input.Command switch
        {
            Command.Subscribe => ErrandKind.Subscribe,
            Command.Unsubscribe => ErrandKind.Unsubscribe,
            null => InSentence(turn.Input.Text, turn.Voice.Content.Talk),
            _ => null,
        };
        if (wanted is not { } kind)
        {
            return false;
        }

        var errand = new Errand { Kind = kind, Confirmed = isButton };
        errand.Areas = kind == ErrandKind.Unsubscribe
            ? [.. (await subscriptions.OfResidentAsync(turn.Transaction, turn.Resident.Id, cancellationToken)).Select(subscription => subscription.Area)]
            : await NearAsync(turn, cancellationToken);
        errand.Area = turn.Input.Command is null ? AreaChoice.Find(turn.Input.Text, errand.Areas, reader, turn.Voice)?.Code : null;
        await errands.BeginAsync(dialogs, errand, cancellationToken);
        return true;
    }

    private static ErrandKind? InSentence(string text, TalkWords words)
    {
        if (text.Length is 0 or > LongestText)
        {
            return null;
        }

        var folded = SpokenText.Fold(text);
        // "Unsubscribe" holds "subscribe", and 取消订阅 holds 订阅.
        return Holds(folded, words.Unsubscribe) ? ErrandKind.Unsubscribe : Holds(folded, words.Subscribe) ? ErrandKind.Subscribe : null;
    }

    private static bool Holds(string folded, LocalizedWords phrases) => phrases.All.Any(phrase => folded.Contains(SpokenText.Fold(phrase), StringComparison.Ordinal));

    // Where the resident's own concerns lie, then the offices.
    private async Task<List<string>> NearAsync(Turn turn, CancellationToken cancellationToken)
    {
        var areas = turn.Voice.Content.Areas;
        var mine = await queries.OfResidentAsync(turn.Transaction, turn.Resident.Id, 20, cancellationToken);
        return
        [
            .. mine.Select(concern => concern.Area).OfType<string>().Where(areas.IsKnown)
                .Select(code => areas.Find(code)).Select(area => (area.Community ?? area).Code)
                .Concat(areas.Offices.Select(office => office.Code))
                .Distinct()
                .Take(Offered),
        ];
    }
}
