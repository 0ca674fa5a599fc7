#nullable disable

namespace Microsoft.Bot.Builder.Dialogs;

public class DialogEvent
{
    public bool Bubble { get; set; }

    public string Name { get; set; }

    public object Value { get; set; }
}
