#nullable disable

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Named by <see cref="DialogContext.DialogManager"/>; the service runs its dialogs by <see cref="DialogExtensions.RunAsync"/>.</summary>
public class DialogManager
{
    public DialogManager(Dialog rootDialog = null, string dialogStateProperty = null)
    {
        RootDialog = rootDialog;
        DialogStateProperty = dialogStateProperty ?? "DialogState";
    }

    public Dialog RootDialog { get; set; }

    internal string DialogStateProperty { get; }
}
