#nullable disable

using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

public static class MessageFactory
{
    public static Activity Text(string text, string ssml = null, string inputHint = null) => new(ActivityTypes.Message)
    {
        Text = string.IsNullOrWhiteSpace(text) ? null : text,
        Speak = string.IsNullOrWhiteSpace(ssml) ? null : ssml,
        InputHint = inputHint ?? InputHints.AcceptingInput,
    };

    public static IMessageActivity SuggestedActions(
        IEnumerable<string> actions,
        string text = null,
        string ssml = null,
        string inputHint = null) => SuggestedActions(actions, text, ssml, inputHint, null);

    public static IMessageActivity SuggestedActions(
        IEnumerable<string> actions,
        string text = null,
        string ssml = null,
        string inputHint = null,
        IList<string> toList = null)
    {
        ArgumentNullException.ThrowIfNull(actions);
        return SuggestedActions(actions.Select(CardAction.FromString), text, ssml, inputHint, toList);
    }

    public static IMessageActivity SuggestedActions(
        IEnumerable<CardAction> cardActions,
        string text = null,
        string ssml = null,
        string inputHint = null) => SuggestedActions(cardActions, text, ssml, inputHint, null);

    public static IMessageActivity SuggestedActions(
        IEnumerable<CardAction> cardActions,
        string text = null,
        string ssml = null,
        string inputHint = null,
        IList<string> toList = null)
    {
        ArgumentNullException.ThrowIfNull(cardActions);
        var message = Text(text, ssml, inputHint);
        message.SuggestedActions = new SuggestedActions(toList, [.. cardActions]);
        return message;
    }

    public static IMessageActivity Attachment(
        Attachment attachment,
        string text = null,
        string ssml = null,
        string inputHint = null)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        return Attachment([attachment], text, ssml, inputHint);
    }

    public static IMessageActivity Attachment(
        IEnumerable<Attachment> attachments,
        string text = null,
        string ssml = null,
        string inputHint = null) => WithAttachments(AttachmentLayoutTypes.List, attachments, text, ssml, inputHint);

    public static IMessageActivity Carousel(
        IEnumerable<Attachment> attachments,
        string text = null,
        string ssml = null,
        string inputHint = null) => WithAttachments(AttachmentLayoutTypes.Carousel, attachments, text, ssml, inputHint);

    public static IMessageActivity ContentUrl(
        string url,
        string contentType,
        string name = null,
        string text = null,
        string ssml = null,
        string inputHint = null)
    {
        if (string.IsNullOrWhiteSpace(url))
        {
            throw new ArgumentNullException(nameof(url));
        }

        if (string.IsNullOrWhiteSpace(contentType))
        {
            throw new ArgumentNullException(nameof(contentType));
        }

        return Attachment(new Attachment(contentType, url, name: name ?? string.Empty), text, ssml, inputHint);
    }

    private static Activity WithAttachments(
        string layout,
        IEnumerable<Attachment> attachments,
        string text,
        string ssml,
        string inputHint)
    {
        ArgumentNullException.ThrowIfNull(attachments);
        var message = Text(text, ssml, inputHint);
        message.AttachmentLayout = layout;
        message.Attachments = [.. attachments];
        return message;
    }
}
