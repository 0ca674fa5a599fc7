#nullable disable

using System.Text.Json.Serialization;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

public class PromptOptions
{
    [JsonPropertyName("prompt")]
    public Activity Prompt { get; set; }

    [JsonPropertyName("retryPrompt")]
    public Activity RetryPrompt { get; set; }

    [JsonPropertyName("choices")]
    public IList<Choice> Choices { get; set; }

    /// <summary>Takes precedence over the prompt's own style.</summary>
    [JsonPropertyName("style")]
    public ListStyle? Style { get; set; }

    /// <summary>For the validator; never read by a prompt.</summary>
    [JsonPropertyName("validations")]
    public object Validations { get; set; }

    [JsonPropertyName("recognizeLanguage")]
    public string RecognizeLanguage { get; set; }
}
