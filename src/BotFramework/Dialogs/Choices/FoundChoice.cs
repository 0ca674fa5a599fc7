#nullable disable

using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class FoundChoice
{
    [JsonPropertyName("value")]
    public string Value { get; set; }

    [JsonPropertyName("index")]
    public int Index { get; set; }

    /// <summary>0 to 1.</summary>
    [JsonPropertyName("score")]
    public float Score { get; set; }

    /// <summary>What matched: the value, the action's title or a synonym; null when the choice was named by number.</summary>
    [JsonPropertyName("synonym")]
    public string Synonym { get; set; }
}
