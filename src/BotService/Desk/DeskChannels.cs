namespace Huiyin.Desk;

/// <summary>Channels by the names that people use.</summary>
internal static class DeskChannels
{
    public static string NameOf(string channelId, DeskText text) =>
        text.Has("desk.channel." + channelId) ? text["desk.channel." + channelId] : channelId;
}
