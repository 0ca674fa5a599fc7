using Huiyin.Concerns;
using Huiyin.Outbox;
using Microsoft.Bot.Builder;

namespace Huiyin.Dialogs;

/// <summary>Changes the resident's language for this turn and all later ones, and for what staff send by themselves.</summary>
internal sealed class LanguageSwitch(IResidentRepository residents, IConversationRepository conversations)
{
    public async Task ToAsync(ITurnContext context, string locale, CancellationToken cancellationToken)
    {
        await FollowAsync(context, locale, cancellationToken);
        await context.SendActivityAsync(Turn.Of(context).Voice.Say("language.changed"), cancellationToken);
    }

    /// <summary>The same without a word about it, for nobody asked.</summary>
    public async Task FollowAsync(ITurnContext context, string locale, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(context);
        await residents.SetLocaleAsync(turn.Transaction, turn.Resident.Id, locale, cancellationToken);
        await conversations.SetLocaleAsync(turn.Transaction, turn.Conversation, locale, cancellationToken);
        context.TurnState.Set(turn with { Voice = turn.Voice.In(locale), Resident = turn.Resident with { Locale = locale } });
    }
}
