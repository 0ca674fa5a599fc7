using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Huiyin.Storage;

/// <summary>Makes a message whole of which the larger part is stored once for many recipients.</summary>
internal static class SharedBody
{
    /// <summary>The payload of a row whose message is elsewhere.</summary>
    public const string Nothing = "{}";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="body">What all get.</param>
    /// <param name="reference">Where and to whom to speak, as the conversation was last heard of; null where nothing is known.</param>
    /// <param name="activityId">What this recipient's message has for itself.</param>
    public static string Whole(string body, string? reference, string activityId)
    {
        var whole = JsonNode.Parse(body)!.AsObject();
        // The address alone: the language and the kind are the message's.
        foreach (var name in (ReadOnlySpan<string>)["channelId", "serviceUrl", "conversation", "from", "recipient"])
        {
            if (reference is not null && JsonNode.Parse(reference)![name] is { } member)
            {
                whole[name] = member.DeepClone();
            }
        }

        whole["id"] = activityId;
        return whole.ToJsonString(Plain);
    }
}
