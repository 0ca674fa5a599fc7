#nullable disable

using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs;

public class DialogInstance
{
    [JsonPropertyName("id")]
    public string Id { get; set; }

    [JsonPropertyName("state")]
    public IDictionary<string, object> State { get; set; }

    [JsonPropertyName("stackIndex")]
    public int? StackIndex { get; set; }

    [JsonPropertyName("version")]
    public string Version { get; set; }
}
