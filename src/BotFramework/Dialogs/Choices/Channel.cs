#nullable disable

using ConnectorChannels = Microsoft.Bot.Connector.Channels;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class Channel
{
    private const int TitleLimit = 20;

    public static bool SupportsSuggestedActions(string channelId, int buttonCnt = 100) =>
        SupportsSuggestedActions(channelId, buttonCnt, conversationType: null);

    public static bool SupportsSuggestedActions(string channelId, int buttonCnt = 100, string conversationType = null) =>
        buttonCnt <= channelId switch
        {
            ConnectorChannels.Facebook or ConnectorChannels.Skype => 10,
            ConnectorChannels.Line => 13,
            ConnectorChannels.Kik => 20,
            ConnectorChannels.Telegram or ConnectorChannels.Emulator or ConnectorChannels.Directline or ConnectorChannels.DirectlineSpeech or ConnectorChannels.Webchat => 100,
            ConnectorChannels.Msteams when conversationType == "personal" => 3,
            _ => -1,
        };

    public static bool SupportsCardActions(string channelId, int buttonCnt = 100) =>
        buttonCnt <= channelId switch
        {
            ConnectorChannels.Facebook or ConnectorChannels.Skype => 3,
            ConnectorChannels.Msteams => 50,
            ConnectorChannels.Line => 99,
            ConnectorChannels.Slack or ConnectorChannels.Telegram or ConnectorChannels.Emulator or ConnectorChannels.Directline
                or ConnectorChannels.DirectlineSpeech or ConnectorChannels.Webchat or ConnectorChannels.Cortana => 100,
            _ => -1,
        };

    public static bool HasMessageFeed(string channelId) => channelId != ConnectorChannels.Cortana;

    /// <summary>In characters; the same for every channel.</summary>
    public static int MaxActionTitleLength(string channelId) => TitleLimit;

    public static string GetChannelId(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.Activity.ChannelId ?? string.Empty;
    }

    [Obsolete("This class is deprecated. Please use Microsoft.Bot.Connector.Channels.")]
    public class Channels : ConnectorChannels
    {
    }
}
