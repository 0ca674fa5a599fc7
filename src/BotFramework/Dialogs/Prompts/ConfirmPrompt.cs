#nullable disable

using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Microsoft.Recognizers.Text.Choice;
using Choice = Microsoft.Bot.Builder.Dialogs.Choices.Choice;

namespace Microsoft.Bot.Builder.Dialogs;

public class ConfirmPrompt : Prompt<bool>
{
    private readonly Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> _choiceDefaults;

    public ConfirmPrompt(string dialogId, PromptValidator<bool> validator = null, string defaultLocale = null)
        : this(dialogId, PromptCulture.ConfirmDefaults(), validator, defaultLocale)
    {
    }

    public ConfirmPrompt(string dialogId, Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> choiceDefaults, PromptValidator<bool> validator = null, string defaultLocale = null)
        : base(dialogId, validator)
    {
        _choiceDefaults = choiceDefaults ?? throw new ArgumentNullException(nameof(choiceDefaults));
        DefaultLocale = defaultLocale;
        Style = ListStyle.Auto;
    }

    public ListStyle Style { get; set; }

    public string DefaultLocale { get; set; }

    public ChoiceFactoryOptions ChoiceOptions { get; set; }

    /// <summary>Yes first, then no; the words of the culture where null.</summary>
    public Tuple<Choice, Choice> ConfirmChoices { get; set; }

    protected override Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);

        var activity = turnContext.Activity;
        var defaults = _choiceDefaults[DetermineCulture(activity)];
        var prompt = AppendChoices(
            isRetry && options.RetryPrompt != null ? options.RetryPrompt : options.Prompt,
            activity.ChannelId,
            YesAndNo(defaults),
            options.Style ?? Style,
            ChoiceOptions ?? defaults.Item3,
            activity.Conversation?.ConversationType,
            ChoiceAudience.Of(activity),
            cancellationToken);
        return turnContext.SendActivityAsync(prompt, cancellationToken);
    }

    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);

        var result = new PromptRecognizerResult<bool>();
        var activity = turnContext.Activity;
        if (activity.Type == ActivityTypes.Message && !string.IsNullOrEmpty(activity.Text))
        {
            (result.Succeeded, result.Value) = Recognize(activity);
        }

        return Task.FromResult(result);
    }

    private (bool Succeeded, bool Value) Recognize(Activity activity)
    {
        var culture = DetermineCulture(activity);
        var booleans = ChoiceRecognizer.RecognizeBoolean(activity.Text, culture);
        if (booleans.Count > 0)
        {
            var succeeded = bool.TryParse(booleans[0].Resolution["value"].ToString(), out var value);
            return (succeeded, value);
        }

        // Only a prompt that showed numbers can be answered by one; unset means shown, as in the inline style.
        var defaults = _choiceDefaults[culture];
        if ((ChoiceOptions ?? defaults.Item3).IncludeNumbers ?? true)
        {
            var found = ChoiceRecognizers.RecognizeChoices(activity.Text, YesAndNo(defaults));
            if (found.Count > 0)
            {
                return (true, found[0].Resolution.Index == 0);
            }
        }

        return (false, false);
    }

    private List<Choice> YesAndNo((Choice Yes, Choice No, ChoiceFactoryOptions Options) defaults) =>
        [ConfirmChoices?.Item1 ?? defaults.Yes, ConfirmChoices?.Item2 ?? defaults.No];

    private string DetermineCulture(Activity activity)
    {
        var culture = PromptCulture.Nearest(activity.Locale ?? DefaultLocale);
        return !string.IsNullOrEmpty(culture) && _choiceDefaults.ContainsKey(culture) ? culture : PromptCulture.English.Locale;
    }
}
