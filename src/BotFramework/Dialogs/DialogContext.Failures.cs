#nullable disable

namespace Microsoft.Bot.Builder.Dialogs;

public partial class DialogContext
{
    // The SDK throws the base type here; callers that catch it by type rely on it.
    private static Exception Missing(string dialogId, string intent) =>
        new($"Can't {intent} the dialog: a dialog with an id of '{dialogId}' wasn't found. It must be in the current or a parent DialogSet; a ComponentDialog adds its own with AddDialog.");

    private void DescribeStack(Exception exception)
    {
        if (exception.Data.Contains(nameof(DialogContext)))
        {
            return;
        }

        var root = this;
        while (root.Parent != null)
        {
            root = root.Parent;
        }

        var stack = new List<string>();
        for (var dc = root; dc != null; dc = dc.Child)
        {
            stack.AddRange(dc.Stack.Select(instance => instance.Id));
        }

        exception.Data[nameof(DialogContext)] = new Dictionary<string, object>
        {
            [nameof(ActiveDialog)] = ActiveDialog?.Id,
            [nameof(Parent)] = Parent?.ActiveDialog?.Id,
            [nameof(Stack)] = stack,
        };
    }
}
