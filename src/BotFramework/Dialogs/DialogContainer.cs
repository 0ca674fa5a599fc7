#nullable disable

namespace Microsoft.Bot.Builder.Dialogs;

public abstract class DialogContainer : Dialog
{
    protected DialogContainer(string dialogId = null)
        : base(dialogId)
    {
    }

    protected DialogContainer(bool ignoreMemoryScopeBinding, string dialogId = null)
        : base(dialogId)
    {
        IgnoreMemoryScopeBinding = ignoreMemoryScopeBinding;
    }

    public DialogSet Dialogs { get; set; } = new();

    public bool IgnoreMemoryScopeBinding { get; set; }

    public abstract DialogContext CreateChildContext(DialogContext dc);

    public virtual Dialog FindDialog(string dialogId) => Dialogs.Find(dialogId);

    public virtual Dialog FindDialog(string dialogId, DialogContext dc = null) => Dialogs.Find(dialogId) ?? dc?.FindDialog(dialogId);

    public override async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        var handled = await base.OnDialogEventAsync(dc, e, cancellationToken).ConfigureAwait(false);
        if (!handled && e.Name == DialogEvents.VersionChanged)
        {
            var trace = Bot.Schema.Activity.CreateTraceActivity($"{GetType().Name}.OnDialogEventAsync()", label: $"Unhandled dialog event: {e.Name}. Active Dialog: {dc.ActiveDialog?.Id}");
            await dc.Context.SendActivityAsync((Bot.Schema.IActivity)trace, cancellationToken).ConfigureAwait(false);
        }

        return handled;
    }

    protected virtual string GetInternalVersion() => Dialogs.GetVersion();

    /// <summary>Raises "versionChanged" where a conversation holds a stack of a container that has since changed.</summary>
    /// <exception cref="InvalidOperationException">No dialog handled the event.</exception>
    protected virtual async Task CheckForVersionChangeAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);

        var instance = dc.ActiveDialog;
        var before = instance.Version;
        instance.Version = GetInternalVersion();
        if (before == null || before == instance.Version)
        {
            return;
        }

        if (!await dc.EmitEventAsync(DialogEvents.VersionChanged, Id, bubble: true, fromLeaf: false, cancellationToken).ConfigureAwait(false))
        {
            throw new InvalidOperationException($"Version change detected for '{Id}' dialog.");
        }
    }
}
