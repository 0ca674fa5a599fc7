using Huiyin.DialogContent;
using Huiyin.Dialogs.Positions;
using Huiyin.Protocol;
using Huiyin.Understanding.Positions;
using Microsoft.Bot.Schema;

namespace Huiyin.Dialogs;

/// <summary>What a resident just said, typed or tapped.</summary>
/// <param name="Text">The words, trimmed, without control characters and without the bot's own mention; empty for a mere photo.</param>
/// <param name="Command">Set when the words as a whole are one of the words that mean something at any step.</param>
/// <param name="Tap">Set when a card's button was tapped.</param>
/// <param name="Files">Files that came with the message.</param>
internal sealed record ResidentInput(string Text, Command? Command, Tap? Tap, ReceivedFiles Files)
{
    /// <summary>A point on the map that came with the message, or whose link is in the words.</summary>
    public SharedPosition? Position { get; init; }

    public string Key => SpokenText.Key(Text);

    public static ResidentInput Read(Activity activity, ReceivedFiles files, DialogContentSnapshot content)
    {
        var value = ActivityJson.RawJson(activity.Value);
        var text = Cleaned(activity, activity.Text ?? "");
        var position = ActivityPosition.Read(activity);
        // A mere link tells where, not what.
        text = position is not null && MapLinkReader.Find(text) is { } link && link.Said.Length == text.Length ? "" : text;
        var tap = text.Length == 0 ? Tap.Read(value) : null;
        return new ResidentInput(text, Commanded(tap, text, content), tap, files) { Position = position };
    }

    public bool Says(string phrase) => Text.Length <= (4 * phrase.Length) + 16 && Key == SpokenText.Key(phrase);

    /// <summary>In either language, whichever the talk is in.</summary>
    public bool SaysPrompt(string key, Voice voice) => Locales.All.Any(locale => Says(voice.Content.Prompts.Text(key, locale)));

    private static Command? Commanded(Tap? tap, string text, DialogContentSnapshot content) => tap?.Action switch
    {
        "confirm" => DialogContent.Command.Yes,
        "cancel" => DialogContent.Command.Cancel,
        "unsubscribe" => DialogContent.Command.Unsubscribe,
        "status" when tap.Number is null => DialogContent.Command.Status,
        _ => content.Commands.Match(text),
    };

    private static string Cleaned(Activity activity, string text)
    {
        // A group chat puts the bot's name before the words.
        foreach (var mention in activity.GetMentions())
        {
            if (mention.Mentioned?.Id == activity.Recipient?.Id && mention.Text is { Length: > 0 } said)
            {
                text = text.Replace(said, " ", StringComparison.OrdinalIgnoreCase);
            }
        }

        return string.Concat(SpokenText.WellFormed(text).Where(character => !char.IsControl(character) || character is '\n' or '\t')).Trim();
    }
}
