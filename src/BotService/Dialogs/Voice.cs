using Huiyin.DialogContent;
using Huiyin.Protocol;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Huiyin.Dialogs;

/// <summary>Says sentences of the catalogue in one resident's language, in the form that their channel can show.</summary>
internal sealed class Voice(DialogContentSnapshot content, string locale, string channelId)
{
    private List<string> _offered = [];

    public DialogContentSnapshot Content => content;

    public string Locale => locale;

    /// <summary>The answers that were offered last in this turn, in their order; none where a card has buttons of its own.</summary>
    public IReadOnlyList<string> Offered => _offered;

    public Voice In(string otherLocale) => new(content, otherLocale, channelId) { _offered = _offered };

    public string Text(string key, params ReadOnlySpan<(string Name, object? Value)> values) => content.Prompts.Text(key, locale, values);

    public string Label(LocalizedText text) => text.In(locale);

    public Activity Say(string key, params ReadOnlySpan<(string Name, object? Value)> values) => Plain(Text(key, values));

    /// <summary>
    /// A sentence with answers to tap: buttons where the channel has them, a numbered list where it has none. Tapping
    /// one says its words, so whatever is tapped can as well be typed.
    /// </summary>
    public Activity Ask(string text, params IReadOnlyList<string> answers)
    {
        Offer(answers);
        if (answers.Count == 0)
        {
            return Plain(text);
        }

        if (!Channel.SupportsSuggestedActions(channelId, answers.Count) && !Channel.SupportsCardActions(channelId, answers.Count))
        {
            // One answer a line: read easily, and answered by its number.
            return Finish(MessageFactory.Text(string.Join('\n', answers.Select((answer, index) => $"{index + 1}. {answer}").Prepend(text))), InputHints.ExpectingInput);
        }

        var choices = answers.Select(answer => new Choice(answer)).ToList();
        var activity = (Activity)(Channel.SupportsSuggestedActions(channelId, answers.Count)
            ? ChoiceFactory.SuggestedAction(choices, text, speak: null, toList: null)
            : ChoiceFactory.ForChannel(channelId, choices, text, speak: null, options: null, conversationType: null, toList: null));
        return Finish(activity, InputHints.ExpectingInput);
    }

    /// <summary>A card, with the same said in words for a channel or a screen reader that can't show it.</summary>
    public Activity Show(string card, IReadOnlyDictionary<string, object?> values, string spoken, params IReadOnlyList<string> answers)
    {
        var activity = Ask(spoken, answers);
        if (!AdaptiveCards.CanBeShownOn(channelId))
        {
            return activity;
        }

        Offer([]);
        activity.Summary = spoken;
        activity.Speak = spoken;
        activity.Text = null;
        // The card has its own buttons; the same ones again below it would hide it on a phone.
        activity.SuggestedActions = null;
        activity.Attachments = [new Attachment(AdaptiveCards.ContentType, content: ActivityJson.FromRawJson(content.Cards.Render(card, locale, values)))];
        return activity;
    }

    // One list for all languages of the turn: the resident may switch in the middle of it.
    private void Offer(IReadOnlyList<string> answers)
    {
        _offered.Clear();
        _offered.AddRange(answers);
    }

    private Activity Plain(string text) => Finish(MessageFactory.Text(text), InputHints.AcceptingInput);

    // Plain text: a resident's words may be quoted in it, and are not to be read as Markdown.
    private Activity Finish(Activity activity, string inputHint)
    {
        activity.TextFormat = TextFormatTypes.Plain;
        activity.Locale = locale;
        activity.InputHint = inputHint;
        return activity;
    }
}
