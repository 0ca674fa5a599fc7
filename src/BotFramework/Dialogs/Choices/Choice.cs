#nullable disable

using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

public class Choice
{
    public Choice(string value = null)
    {
        Value = value;
    }

    [JsonPropertyName("value")]
    public string Value { get; set; }

    /// <summary>What a tap sends; a message with the value where null.</summary>
    [JsonPropertyName("action")]
    public CardAction Action { get; set; }

    [JsonPropertyName("synonyms")]
    public List<string> Synonyms { get; set; }

    internal string Title => string.IsNullOrEmpty(Action?.Title) ? Value : Action.Title;
}
