#nullable disable

namespace Microsoft.Bot.Builder.Dialogs;

public class WaterfallStepContext : DialogContext
{
    private readonly WaterfallDialog _waterfall;
    private bool _nextCalled;

    internal WaterfallStepContext(WaterfallDialog waterfall, DialogContext dc, object options, IDictionary<string, object> values, int index, DialogReason reason, object result)
        : base(dc)
    {
        _waterfall = waterfall;
        Index = index;
        Options = options;
        Reason = reason;
        Result = result;
        Values = values;
    }

    public int Index { get; }

    public object Options { get; }

    public DialogReason Reason { get; }

    /// <summary>What the previous step left: a dialog's result, the user's text, or the argument of <see cref="NextAsync"/>.</summary>
    public object Result { get; }

    public IDictionary<string, object> Values { get; }

    public async Task<DialogTurnResult> NextAsync(object result = null, CancellationToken cancellationToken = default)
    {
        Guard.NotCancellationToken(result, nameof(result));
        if (_nextCalled)
        {
            throw new Exception($"WaterfallStepContext.NextAsync(): already called for step {Index} of dialog '{_waterfall.Id}'.");
        }

        _nextCalled = true;
        return await _waterfall.ResumeDialogAsync(this, DialogReason.NextCalled, result, cancellationToken).ConfigureAwait(false);
    }
}
