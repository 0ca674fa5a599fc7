namespace Huiyin.Channels;

/// <summary>
/// Channel ids as the rest of the service sees them. Direct Line and Web Chat are served here without a cloud; the cloud's
/// channels of the same name get another id inside, so that nobody who may post to the connector's endpoint can speak in
/// a conversation of the built-in chat.
/// </summary>
internal static class ConnectorChannelIds
{
    private const string Prefix = "connector-";

    private static readonly string[] BuiltIn = ["directline", "webchat"];

    public static string Inside(string channelId) =>
        BuiltIn.Contains(channelId, StringComparer.OrdinalIgnoreCase) ? Prefix + channelId.ToLowerInvariant() : channelId;

    public static string Outside(string channelId) =>
        channelId.StartsWith(Prefix, StringComparison.Ordinal) && BuiltIn.Contains(channelId[Prefix.Length..]) ? channelId[Prefix.Length..] : channelId;

    public static bool IsBuiltIn(string channelId) => BuiltIn.Contains(channelId, StringComparer.OrdinalIgnoreCase);
}
