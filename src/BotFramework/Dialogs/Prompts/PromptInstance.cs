#nullable disable

using System.Globalization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt keeps in its <see cref="DialogInstance"/>: the options it was begun with and a state with the number of attempts.</summary>
internal readonly struct PromptInstance
{
    private const string OptionsKey = "options";
    private const string StateKey = "state";
    private const string AttemptCountKey = "AttemptCount";

    private readonly IDictionary<string, object> _stored;

    internal PromptInstance(DialogInstance instance)
    {
        _stored = instance.State;
    }

    internal PromptOptions Options => (PromptOptions)_stored[OptionsKey];

    internal IDictionary<string, object> State => (IDictionary<string, object>)_stored[StateKey];

    internal static int AttemptCount(IDictionary<string, object> state) =>
        state.TryGetValue(AttemptCountKey, out var count) ? Convert.ToInt32(count, CultureInfo.InvariantCulture) : 0;

    internal static PromptInstance Begin(DialogContext dc, object options)
    {
        ArgumentNullException.ThrowIfNull(dc);
        Guard.NotCancellationToken(options, nameof(options));
        if (options is not PromptOptions promptOptions)
        {
            throw new ArgumentOutOfRangeException(nameof(options), "Prompt options are required for Prompt dialogs");
        }

        ExpectInput(promptOptions.Prompt);
        ExpectInput(promptOptions.RetryPrompt);

        var stored = dc.ActiveDialog.State;
        stored[OptionsKey] = promptOptions;
        stored[StateKey] = new Dictionary<string, object> { [AttemptCountKey] = 0 };
        return new PromptInstance(dc.ActiveDialog);
    }

    internal void CountAttempt()
    {
        var state = State;
        state[AttemptCountKey] = AttemptCount(state) + 1;
    }

    private static void ExpectInput(Activity prompt)
    {
        if (prompt != null && string.IsNullOrEmpty(prompt.InputHint))
        {
            prompt.InputHint = InputHints.ExpectingInput;
        }
    }
}
