using System.Text.Json.Nodes;

namespace Huiyin.Channels;

/// <summary>Activities as channels post them, with what a test wants to be different.</summary>
internal static class Posted
{
    public static string Message(string serviceUrl = "http://127.0.0.1:1/", Action<JsonObject>? change = null)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = "a1",
            ["timestamp"] = "2026-11-02T09:00:00.000Z",
            ["channelId"] = "test",
            ["serviceUrl"] = serviceUrl,
            ["from"] = new JsonObject { ["id"] = "u1", ["name"] = "李雷" },
            ["recipient"] = new JsonObject { ["id"] = "bot", ["name"] = "Bot" },
            ["conversation"] = new JsonObject { ["id"] = "c1" },
            ["text"] = "电动车乱停",
        };
        change?.Invoke(activity);
        return activity.ToJsonString();
    }
}
