using Huiyin.Concerns;
using Huiyin.Outbox;
using Microsoft.Bot.Builder;

namespace Huiyin.Dialogs;

/// <summary>Changes the resident's language for this turn and all later ones, and for what staff send by themselves.</summary>
internal sealed class LanguageSwitch(IResidentRepository residents, IConversationRepository conversations)
{
    public async Task ToAsync(ITurnContext context, string locale, CancellationToken cancellationToken)
    {
        var turn = Turn.Of(context);
        await residents.SetLocaleAsync(turn.Transaction, turn.Resident.Id, locale, cancellationToken);
        await conversations.SetLocaleAsync(turn.Transaction, turn.Conversation, locale, cancellationToken);
        var voice = turn.Voice.In(locale);
        context.TurnState.Set(turn with { Voice = voice, Resident = turn.Resident with { Locale = locale } });
        await context.SendActivityAsync(voice.Say("language.changed"), cancellationToken);
    }
}
