#nullable disable

using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder;

/// <summary>What an invoke is answered with: an HTTP status and a body that is written as JSON.</summary>
public class InvokeResponse
{
    // The type of the activity by which a bot hands its answer to the adapter.
    internal const string ActivityType = "invokeResponse";

    [JsonPropertyName("status")]
    public int Status { get; set; }

    [JsonPropertyName("body")]
    public object Body { get; set; }

    public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
}
