#nullable disable

namespace Microsoft.Bot.Builder.Dialogs;

public class DialogTurnResult
{
    public DialogTurnResult(DialogTurnStatus status, object result = null)
    {
        Status = status;
        Result = result;
    }

    public DialogTurnStatus Status { get; set; }

    public object Result { get; set; }

    public bool ParentEnded { get; set; }
}
