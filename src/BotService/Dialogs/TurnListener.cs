using Huiyin.DialogContent;
using Huiyin.Dialogs.Courtesy;
using Huiyin.Dialogs.Drafts;
using Huiyin.Understanding;
using Microsoft.Bot.Builder;

namespace Huiyin.Dialogs;

/// <summary>Listens to what any message may hold before a dialog has it: a wish for another language, and danger to life.</summary>
internal sealed class TurnListener(LanguageSwitch language, ConcernReader reader, NewMatterReader matters)
{
    public async Task ListenAsync(ITurnContext context, TalkMemory memory, CancellationToken cancellationToken)
    {
        await HearLanguageAsync(context, memory, cancellationToken);
        var turn = Turn.Of(context);
        if (turn.Input.Command is not null || turn.Input.Text.Length == 0)
        {
            return;
        }

        if (AnswerNumber.Read(turn.Input.Text, memory.Answers) is { } answer)
        {
            context.TurnState.Set(turn with { Input = turn.Input with { Text = answer, Command = turn.Voice.Content.Commands.Match(answer) } });
            return;
        }

        if (LanguageRequest.Read(turn.Input.Text, turn.Voice.Content.Talk) is { } wish)
        {
            await language.ToAsync(context, wish.Locale, cancellationToken);
            turn = Turn.Of(context);
            turn = turn with { Input = turn.Input with { Text = wish.Rest, Command = turn.Voice.Content.Commands.Match(wish.Rest) } };
            context.TurnState.Set(turn);
        }

        if (reader.ReadDanger(turn.Input.Text) is { } danger)
        {
            context.TurnState.Set(turn with { Danger = danger });
            await context.SendActivityAsync(EmergencyNotice.For(danger, turn.Voice), cancellationToken);
            return;
        }

        // Later on short words in the other language may be the name of a place; the first ones are how somebody speaks.
        if (!memory.LanguageOffered && LanguageReader.Read(turn.Input.Text) is { } spoken && spoken != turn.Voice.Locale
            && (memory.HeardAt is null || matters.IsConcern(turn.Input.Text, turn.Voice)))
        {
            memory.LanguageOffered = true;
            await context.SendActivityAsync(turn.Voice.In(spoken).Say("language.offer"), cancellationToken);
        }
    }

    // Where the channel does not say the language, the first words do; a greeting or a command is followed, but settles nothing.
    private async Task HearLanguageAsync(ITurnContext context, TalkMemory memory, CancellationToken cancellationToken)
    {
        var (input, voice) = (Turn.Of(context).Input, Turn.Of(context).Voice);
        memory.LanguageKnown |= !string.IsNullOrWhiteSpace(context.Activity.Locale) || input.Command is Command.SpeakChinese or Command.SpeakEnglish;
        if (memory.LanguageKnown || LanguageReader.Read(input.Text) is not { } spoken)
        {
            return;
        }

        memory.LanguageKnown = input.Command is null;
        if (spoken != voice.Locale)
        {
            await language.FollowAsync(context, spoken, cancellationToken);
        }
    }
}
