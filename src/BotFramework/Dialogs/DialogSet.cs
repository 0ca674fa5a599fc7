#nullable disable

using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Bot.Builder.Dialogs;

public class DialogSet
{
    private readonly Dictionary<string, Dialog> _dialogs = new(StringComparer.Ordinal);
    private readonly IStatePropertyAccessor<DialogState> _dialogState;
    private string _version;

    public DialogSet(IStatePropertyAccessor<DialogState> dialogState)
    {
        _dialogState = dialogState ?? throw new ArgumentNullException(nameof(dialogState));
    }

    public DialogSet()
    {
    }

    /// <summary>An id that another dialog already has is extended by the first free number from 2 on; the dialog's Id is changed accordingly.</summary>
    public DialogSet Add(Dialog dialog)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        _version = null;

        if (_dialogs.TryGetValue(dialog.Id, out var present))
        {
            if (ReferenceEquals(present, dialog))
            {
                return this;
            }

            dialog.Id = FreeId(dialog.Id);
        }

        _dialogs.Add(dialog.Id, dialog);
        return this;
    }

    public async Task<DialogContext> CreateContextAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (_dialogState == null)
        {
            throw new InvalidOperationException("This DialogSet was created without a state property accessor; a context for it must be constructed from an existing DialogState.");
        }

        var state = await _dialogState.GetAsync(turnContext, static () => new DialogState(), cancellationToken).ConfigureAwait(false);
        return new DialogContext(this, turnContext, state);
    }

    public Dialog Find(string dialogId)
    {
        if (string.IsNullOrWhiteSpace(dialogId))
        {
            throw new ArgumentNullException(nameof(dialogId));
        }

        return _dialogs.GetValueOrDefault(dialogId);
    }

    public IEnumerable<Dialog> GetDialogs() => _dialogs.Values;

    /// <summary>A hash over the versions of the dialogs: it changes when a dialog is added, removed, or says that it changed.</summary>
    public virtual string GetVersion() => _version ??= ComputeVersion();

    private string ComputeVersion()
    {
        var versions = new StringBuilder();
        foreach (var dialog in _dialogs.Values)
        {
            versions.Append(dialog.GetVersion());
        }

        return Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(versions.ToString())));
    }

    private string FreeId(string id)
    {
        for (var suffix = 2; ; suffix++)
        {
            var candidate = id + suffix.ToString(CultureInfo.InvariantCulture);
            if (!_dialogs.ContainsKey(candidate))
            {
                return candidate;
            }
        }
    }
}
