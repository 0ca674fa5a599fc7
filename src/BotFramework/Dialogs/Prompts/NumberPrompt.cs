#nullable disable

using Microsoft.Bot.Schema;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Bot.Builder.Dialogs;

public class NumberPrompt<T> : Prompt<T>
    where T : struct
{
    public NumberPrompt(string dialogId, PromptValidator<T> validator = null, string defaultLocale = null)
        : base(dialogId, validator)
    {
        if (!NumberText.Supports<T>())
        {
            throw new NotSupportedException($"NumberPrompt: type argument T of type '{typeof(T)}' is not supported");
        }

        DefaultLocale = defaultLocale;
    }

    public string DefaultLocale { get; set; }

    protected override Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
        PromptMessage.SendAsync(turnContext, options, isRetry, cancellationToken);

    protected override Task<PromptRecognizerResult<T>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);

        var result = new PromptRecognizerResult<T>();
        var activity = turnContext.Activity;
        if (activity.Type == ActivityTypes.Message && !string.IsNullOrEmpty(activity.Text))
        {
            var culture = activity.Locale ?? DefaultLocale ?? Culture.English;
            var found = NumberRecognizer.RecognizeNumber(activity.Text, culture);
            if (found.Count > 0
                && found[0].Resolution is { } resolution
                && resolution.TryGetValue(ResolutionKey.Value, out var value)
                && NumberText.TryParse<T>(value?.ToString(), culture, out var number))
            {
                result.Succeeded = true;
                result.Value = number;
            }
        }

        return Task.FromResult(result);
    }
}
