#nullable disable

using System.Globalization;
using System.Text;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class ChoiceFactory
{
    private const int LongestInlineList = 3;

    public static IMessageActivity ForChannel(string channelId, IList<Choice> list, string text = null, string speak = null, ChoiceFactoryOptions options = null) =>
        ForChannel(channelId, list, text, speak, options, conversationType: null, toList: null);

    /// <summary>Buttons where the channel has them and the titles fit on them; words otherwise.</summary>
    public static IMessageActivity ForChannel(string channelId, IList<Choice> list, string text = null, string speak = null, ChoiceFactoryOptions options = null, string conversationType = null, IList<string> toList = null)
    {
        list ??= [];
        var longestTitle = 0;
        foreach (var choice in list)
        {
            longestTitle = Math.Max(longestTitle, choice.Title?.Length ?? 0);
        }

        if (longestTitle <= Channel.MaxActionTitleLength(channelId))
        {
            if (Channel.SupportsSuggestedActions(channelId, list.Count, conversationType))
            {
                return SuggestedAction(list, text, speak, toList);
            }

            if (Channel.SupportsCardActions(channelId, list.Count))
            {
                return HeroCard(list, text, speak);
            }

            if (list.Count <= LongestInlineList)
            {
                return Inline(list, text, speak, options);
            }
        }

        return List(list, text, speak, options);
    }

    public static Activity Inline(IList<Choice> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
    {
        choices ??= [];
        var separator = options?.InlineSeparator ?? ", ";
        var lastSeparator = choices.Count > 2 ? options?.InlineOrMore ?? ", or " : options?.InlineOr ?? " or ";
        var includeNumbers = options?.IncludeNumbers ?? true;

        var words = new StringBuilder(text).Append(' ');
        for (var index = 0; index < choices.Count; index++)
        {
            if (index > 0)
            {
                words.Append(index == choices.Count - 1 ? lastSeparator : separator);
            }

            if (includeNumbers)
            {
                words.Append(CultureInfo.InvariantCulture, $"({index + 1}) ");
            }

            words.Append(choices[index].Title);
        }

        return MessageFactory.Text(words.Append(' ').ToString(), speak, InputHints.ExpectingInput);
    }

    public static Activity List(IList<string> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null) =>
        List(ToChoices(choices), text, speak, options);

    public static Activity List(IList<Choice> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
    {
        choices ??= [];
        var includeNumbers = options?.IncludeNumbers ?? true;

        var words = new StringBuilder(text).Append("\n\n   ");
        for (var index = 0; index < choices.Count; index++)
        {
            if (index > 0)
            {
                words.Append("\n   ");
            }

            if (includeNumbers)
            {
                words.Append(CultureInfo.InvariantCulture, $"{index + 1}. ");
            }
            else
            {
                words.Append("- ");
            }

            words.Append(choices[index].Title);
        }

        return MessageFactory.Text(words.ToString(), speak, InputHints.ExpectingInput);
    }

    public static IMessageActivity HeroCard(IList<Choice> choices, string text = null, string speak = null)
    {
        var card = new HeroCard { Text = text, Buttons = Actions(choices) };
        var attachment = new Attachment { ContentType = Bot.Schema.HeroCard.ContentType, Content = card };
        return MessageFactory.Attachment(attachment, null, speak, InputHints.ExpectingInput);
    }

    public static IMessageActivity SuggestedAction(IList<string> choices, string text = null, string speak = null) =>
        SuggestedAction(ToChoices(choices), text, speak, toList: null);

    public static IMessageActivity SuggestedAction(IList<string> choices, string text = null, string speak = null, IList<string> toList = null) =>
        SuggestedAction(ToChoices(choices), text, speak, toList);

    public static IMessageActivity SuggestedAction(IList<Choice> choices, string text = null, string speak = null) =>
        SuggestedAction(choices, text, speak, toList: null);

    public static IMessageActivity SuggestedAction(IList<Choice> choices, string text = null, string speak = null, IList<string> toList = null)
    {
        var message = MessageFactory.Text(text, speak, InputHints.ExpectingInput);
        message.SuggestedActions = new SuggestedActions { Actions = Actions(choices), To = toList };
        return message;
    }

    public static IList<Choice> ToChoices(IList<string> choices)
    {
        if (choices == null)
        {
            return [];
        }

        var list = new List<Choice>(choices.Count);
        foreach (var value in choices)
        {
            list.Add(new Choice(value));
        }

        return list;
    }

    private static List<CardAction> Actions(IList<Choice> choices)
    {
        var actions = new List<CardAction>(choices?.Count ?? 0);
        foreach (var choice in choices ?? [])
        {
            actions.Add(choice.Action ?? new CardAction { Type = ActionTypes.ImBack, Value = choice.Value, Title = choice.Value });
        }

        return actions;
    }
}
