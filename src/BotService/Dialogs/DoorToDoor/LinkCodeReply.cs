using Huiyin.Concerns;
using Huiyin.Visits;
using Huiyin.Visits.Links;
using Microsoft.Bot.Builder;

namespace Huiyin.Dialogs.DoorToDoor;

/// <summary>Somebody types the code of a paper slip, or of the desk's screen.</summary>
internal sealed class LinkCodeReply(LinkCodes codes)
{
    /// <returns>False when the words are no code.</returns>
    public async Task<bool> TryAnswerAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(context);
        var voice = turn.Voice;
        if (!LinkCode.TryParse(turn.Input.Text, out var code, out var mistyped) && !LinkCode.TryFind(turn.Input.Text, out code))
        {
            if (mistyped)
            {
                await context.SendActivityAsync(voice.Say("visits.link.mistyped"), cancellationToken);
            }

            return mistyped;
        }

        var answer = await codes.UseAsync(turn.Transaction, code, turn.Resident.Id, turn.Conversation, cancellationToken) switch
        {
            LinkOutcome.Staff staff => voice.Say("visits.link.staff", ("name", staff.Member.Name)),
            LinkOutcome.Household { Concerns.Count: 0 } => voice.Say("visits.link.household"),
            LinkOutcome.Household household => voice.Ask(
                voice.Text(
                    "visits.link.household.concerns",
                    ("count", household.Concerns.Count),
                    ("numbers", string.Join(voice.Locale == DialogContent.Locales.English ? ", " : "、", household.Concerns.Select(concern => ConcernNumber.Format(concern.Number))))),
                voice.Text("choice.status")),
            LinkOutcome.TooManyTries => voice.Say("visits.link.too-many"),
            _ => voice.Say("visits.link.invalid"),
        };
        await context.SendActivityAsync(answer, cancellationToken);
        return true;
    }
}
