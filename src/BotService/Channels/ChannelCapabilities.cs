namespace Huiyin.Channels;

/// <summary>What a channel can show. A message that asks for more is told in words.</summary>
/// <param name="SuggestedActions">How many answers can be tapped below a message; 0 for none.</param>
/// <param name="TitleLength">Characters of such an answer that are shown.</param>
/// <param name="Cards">Whether Adaptive Cards are shown.</param>
/// <param name="Markdown">Whether text may be Markdown; plain text otherwise.</param>
/// <param name="ActionsInGroups">Whether answers can be tapped where several people talk.</param>
internal sealed partial record ChannelCapabilities(int SuggestedActions, int TitleLength, bool Cards, bool Markdown, bool ActionsInGroups = true)
{
    private const int UsualTitleLength = 20;

    private static readonly ChannelCapabilities WordsOnly = new(0, UsualTitleLength, Cards: false, Markdown: false);

    private static readonly Dictionary<string, ChannelCapabilities> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["directline"] = new(100, UsualTitleLength, Cards: true, Markdown: true),
        ["webchat"] = new(100, UsualTitleLength, Cards: true, Markdown: true),
        ["emulator"] = new(100, UsualTitleLength, Cards: true, Markdown: true),
        ["telegram"] = new(100, UsualTitleLength, Cards: false, Markdown: true),
        ["line"] = new(13, UsualTitleLength, Cards: false, Markdown: false),
        ["facebook"] = new(10, UsualTitleLength, Cards: false, Markdown: false),
        ["kik"] = new(20, UsualTitleLength, Cards: false, Markdown: false),
        ["msteams"] = new(3, UsualTitleLength, Cards: true, Markdown: true, ActionsInGroups: false),
        ["slack"] = WordsOnly with { Markdown = true },
    };

    /// <param name="channelId">As the service knows it; a channel that is not in the table gets words only.</param>
    public static ChannelCapabilities Of(string channelId) => Known.GetValueOrDefault(ConnectorChannelIds.Outside(channelId), WordsOnly);
}
