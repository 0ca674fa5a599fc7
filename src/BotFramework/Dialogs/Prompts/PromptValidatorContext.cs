#nullable disable

namespace Microsoft.Bot.Builder.Dialogs;

public class PromptValidatorContext<T>
{
    internal PromptValidatorContext(ITurnContext turnContext, PromptRecognizerResult<T> recognized, IDictionary<string, object> state, PromptOptions options)
    {
        Context = turnContext;
        Recognized = recognized;
        State = state;
        Options = options;
    }

    public ITurnContext Context { get; }

    public PromptRecognizerResult<T> Recognized { get; }

    public PromptOptions Options { get; }

    /// <summary>Kept with the prompt's instance from attempt to attempt.</summary>
    public IDictionary<string, object> State { get; }

    /// <summary>1 at the first answer; 0 where the prompt keeps no count.</summary>
    public int AttemptCount => PromptInstance.AttemptCount(State);
}
