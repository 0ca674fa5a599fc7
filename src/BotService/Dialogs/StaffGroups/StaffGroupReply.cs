using Huiyin.Concerns;
using Huiyin.Visits.Links;
using Microsoft.Bot.Builder;

namespace Huiyin.Dialogs.StaffGroups;

/// <summary>A member of staff has the dispatch and the notices sent to this chat, or no more. From anybody else it is what it is: words of a resident.</summary>
internal sealed class StaffGroupReply(StaffChats chats, Summaries.Messages.StaffGroups groups)
{
    /// <returns>False when this is not for staff, and nothing was said.</returns>
    public async Task<bool> TryAnswerAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(context);
        var (begins, ends) = (turn.Input.SaysPrompt("group.begin", turn.Voice), turn.Input.SaysPrompt("group.stop", turn.Voice));
        if ((!begins && !ends) || await chats.MemberAsync(turn.Transaction, turn.Resident.Id, cancellationToken) is not { } member)
        {
            return false;
        }

        if (ends)
        {
            var had = await groups.RemoveAsync(turn.Transaction, turn.Conversation, cancellationToken);
            await context.SendActivityAsync(turn.Voice.Say(had ? "group.ended" : "group.none"), cancellationToken);
            return true;
        }

        await groups.RegisterAsync(turn.Transaction, member, turn.Conversation, turn.Voice.Locale, cancellationToken);
        var isSupervision = member.Role is ActorRole.Supervisor or ActorRole.Administrator;
        await context.SendActivityAsync(turn.Voice.Ask(turn.Voice.Text(isSupervision ? "group.begun.supervision" : "group.begun"), turn.Voice.Text("group.stop")), cancellationToken);
        return true;
    }
}
