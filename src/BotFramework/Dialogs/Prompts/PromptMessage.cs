#nullable disable

using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The message by which a prompt asks: the caller's activity as it is, or a copy of it with the choices in.</summary>
internal static class PromptMessage
{
    internal static Task SendAsync(ITurnContext turnContext, PromptOptions options, bool isRetry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        var message = isRetry && options.RetryPrompt != null ? options.RetryPrompt : options.Prompt;

        // Sending stamps the activity with its addresses, which have no place in the state that keeps the options.
        return message == null ? Task.CompletedTask : turnContext.SendActivityAsync(message.ShallowCopy(), cancellationToken);
    }

    internal static IMessageActivity Render(string text, string channelId, IList<Choice> choices, ListStyle style, ChoiceFactoryOptions options, string conversationType, IList<string> toList) =>
        style switch
        {
            ListStyle.None => PlainText(text),
            ListStyle.Inline => ChoiceFactory.Inline(choices, text, null, options),
            ListStyle.List => ChoiceFactory.List(choices, text, null, options),
            ListStyle.SuggestedAction => ChoiceFactory.SuggestedAction(choices, text, null, toList),
            ListStyle.HeroCard => ChoiceFactory.HeroCard(choices, text),
            _ => ChoiceFactory.ForChannel(channelId, choices, text, null, options, conversationType, toList),
        };

    internal static IMessageActivity Merge(IMessageActivity prompt, IMessageActivity rendered)
    {
        if (prompt == null)
        {
            rendered.InputHint = InputHints.ExpectingInput;
            return rendered;
        }

        // The options keep the caller's activity for the next attempt, so the choices go into a copy.
        var message = ((Activity)prompt).ShallowCopy();
        message.Text = rendered.Text;
        if (rendered.SuggestedActions?.Actions?.Count > 0)
        {
            message.SuggestedActions = rendered.SuggestedActions;
        }

        if (rendered.Attachments?.Count > 0)
        {
            message.Attachments = message.Attachments == null ? rendered.Attachments : [.. message.Attachments, .. rendered.Attachments];
        }

        return message;
    }

    private static Activity PlainText(string text)
    {
        var message = (Activity)Activity.CreateMessageActivity();
        message.Text = text;
        return message;
    }
}
