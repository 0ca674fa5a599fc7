#nullable disable

using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class FoundValue
{
    [JsonPropertyName("value")]
    public string Value { get; set; }

    [JsonPropertyName("index")]
    public int Index { get; set; }

    /// <summary>0 to 1.</summary>
    [JsonPropertyName("score")]
    public float Score { get; set; }
}
