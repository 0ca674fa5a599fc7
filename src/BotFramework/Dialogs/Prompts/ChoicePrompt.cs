#nullable disable

using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

public class ChoicePrompt : Prompt<FoundChoice>
{
    private readonly Dictionary<string, ChoiceFactoryOptions> _choiceDefaults;

    public ChoicePrompt(string dialogId, PromptValidator<FoundChoice> validator = null, string defaultLocale = null)
        : this(dialogId, PromptCulture.ChoiceDefaults(), validator, defaultLocale)
    {
    }

    public ChoicePrompt(string dialogId, Dictionary<string, ChoiceFactoryOptions> choiceDefaults, PromptValidator<FoundChoice> validator = null, string defaultLocale = null)
        : base(dialogId, validator)
    {
        _choiceDefaults = choiceDefaults ?? throw new ArgumentNullException(nameof(choiceDefaults));
        DefaultLocale = defaultLocale;
        Style = ListStyle.Auto;
    }

    public ListStyle Style { get; set; }

    public string DefaultLocale { get; set; }

    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    public FindChoicesOptions RecognizerOptions { get; set; }

    protected override Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);

        var activity = turnContext.Activity;
        var choiceOptions = ChoiceOptions ?? _choiceDefaults[DetermineCulture(activity)];
        var prompt = AppendChoices(
            isRetry && options.RetryPrompt != null ? options.RetryPrompt : options.Prompt,
            activity.ChannelId,
            options.Choices ?? [],
            options.Style ?? Style,
            choiceOptions,
            activity.Conversation?.ConversationType,
            ChoiceAudience.Of(activity),
            cancellationToken);
        return turnContext.SendActivityAsync(prompt, cancellationToken);
    }

    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);

        var result = new PromptRecognizerResult<FoundChoice>();
        var activity = turnContext.Activity;
        if (activity.Type == ActivityTypes.Message && !string.IsNullOrEmpty(activity.Text))
        {
            // A copy: the prompt is shared by all conversations, whose locales differ.
            var finding = RecognizerOptions?.Copy() ?? new FindChoicesOptions();
            finding.Locale = DetermineCulture(activity, finding.Locale);
            var found = ChoiceRecognizers.RecognizeChoices(activity.Text, options.Choices ?? [], finding);
            if (found.Count > 0)
            {
                result.Succeeded = true;
                result.Value = found[0].Resolution;
            }
        }

        return Task.FromResult(result);
    }

    private string DetermineCulture(Activity activity, string recognizerLocale = null)
    {
        var culture = PromptCulture.Nearest(activity.Locale ?? recognizerLocale ?? DefaultLocale);
        return !string.IsNullOrEmpty(culture) && _choiceDefaults.ContainsKey(culture) ? culture : PromptCulture.English.Locale;
    }
}
