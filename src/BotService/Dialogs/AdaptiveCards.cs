using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace Huiyin.Dialogs;

internal static class AdaptiveCards
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    // Channels beyond these turn a card into a picture without buttons, or into nothing.
    public static bool CanBeShownOn(string channelId) =>
        channelId is ChannelIds.Directline or ChannelIds.Webchat or ChannelIds.Emulator or ChannelIds.Msteams or ChannelIds.Test;
}
