#nullable disable

using System.Text.Json.Serialization;

namespace Microsoft.Bot.Builder.Dialogs;

public class DialogState
{
    public DialogState()
        : this(null)
    {
    }

    public DialogState(List<DialogInstance> stack)
    {
        DialogStack = stack ?? [];
    }

    /// <summary>The active dialog is the first element.</summary>
    [JsonPropertyName("dialogStack")]
    public List<DialogInstance> DialogStack { get; set; }
}
