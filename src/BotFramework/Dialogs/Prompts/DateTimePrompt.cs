#nullable disable

using Microsoft.Bot.Schema;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;

namespace Microsoft.Bot.Builder.Dialogs;

public class DateTimePrompt : Prompt<IList<DateTimeResolution>>
{
    public DateTimePrompt(string dialogId, PromptValidator<IList<DateTimeResolution>> validator = null, string defaultLocale = null)
        : base(dialogId, validator)
    {
        DefaultLocale = defaultLocale;
    }

    public string DefaultLocale { get; set; }

    protected override Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
        PromptMessage.SendAsync(turnContext, options, isRetry, cancellationToken);

    protected override Task<PromptRecognizerResult<IList<DateTimeResolution>>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);

        var result = new PromptRecognizerResult<IList<DateTimeResolution>>();
        var activity = turnContext.Activity;
        if (activity.Type == ActivityTypes.Message && !string.IsNullOrEmpty(activity.Text))
        {
            var culture = activity.Locale ?? DefaultLocale ?? Culture.English;
            var found = DateTimeRecognizer.RecognizeDateTime(activity.Text, culture, refTime: activity.LocalTimestamp?.LocalDateTime);
            if (found.Count > 0)
            {
                result.Succeeded = true;
                result.Value = Resolutions(found[0]);
            }
        }

        return Task.FromResult(result);
    }

    private static List<DateTimeResolution> Resolutions(ModelResult match)
    {
        var resolutions = new List<DateTimeResolution>();
        if (match.Resolution != null && match.Resolution.TryGetValue(ResolutionKey.ValueSet, out var set) && set is List<Dictionary<string, string>> values)
        {
            foreach (var value in values)
            {
                resolutions.Add(new DateTimeResolution
                {
                    Timex = value.GetValueOrDefault("timex"),
                    Value = value.GetValueOrDefault("value"),
                    Start = value.GetValueOrDefault("start"),
                    End = value.GetValueOrDefault("end"),
                });
            }
        }

        return resolutions;
    }
}
