using System.Text.Json;

namespace BotFramework.Tests.Connector;

/// <summary>Activities as channels write them.</summary>
internal static class Wire
{
    public static string Message(string serviceUrl, string text = "hello", string conversation = "c1", string channel = "test", string? more = null) =>
        $$"""
        {"type":"message","id":"a1","channelId":"{{channel}}","serviceUrl":"{{serviceUrl}}","text":{{JsonSerializer.Serialize(text)}},
         "from":{"id":"u1"},"recipient":{"id":"bot"},"conversation":{"id":{{JsonSerializer.Serialize(conversation)}}} {{more}} }
        """;

    public static string Text(string json) => JsonDocument.Parse(json).RootElement.GetProperty("text").GetString()!;
}
