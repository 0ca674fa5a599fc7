using Huiyin.Recognizers.Temporal.Chinese;
using Huiyin.Recognizers.Temporal.English;

namespace Microsoft.Recognizers.Text.DateTime;

public class DateTimeRecognizer : Recognizer<DateTimeOptions>
{
    public DateTimeRecognizer(string? targetCulture, DateTimeOptions options = DateTimeOptions.None, bool lazyInitialization = false)
        : base(targetCulture, options, lazyInitialization)
    {
    }

    public DateTimeRecognizer(string? targetCulture, int options, bool lazyInitialization = false)
        : this(targetCulture, GetOptions(options), lazyInitialization)
    {
    }

    public DateTimeRecognizer(DateTimeOptions options = DateTimeOptions.None, bool lazyInitialization = true)
        : this(null, options, lazyInitialization)
    {
    }

    public DateTimeRecognizer(int options, bool lazyInitialization = true)
        : this(null, GetOptions(options), lazyInitialization)
    {
    }

    /// <exception cref="ArgumentException">The culture has no model and falling back to English is not allowed.</exception>
    public static List<ModelResult> RecognizeDateTime(
        string query,
        string culture,
        DateTimeOptions options = DateTimeOptions.None,
        System.DateTime? refTime = null,
        bool fallbackToDefaultCulture = true)
    {
        var model = Shared.GetDateTimeModel(culture, fallbackToDefaultCulture);
        return refTime is { } moment ? model.Parse(query, moment) : model.Parse(query);
    }

    public DateTimeModel GetDateTimeModel(string? culture = null, bool fallbackToDefaultCulture = true) =>
        GetModel<DateTimeModel>(culture, fallbackToDefaultCulture);

    protected override void InitializeConfiguration()
    {
        RegisterModel<DateTimeModel>(Culture.English, _ => new DateTimeModel(new EnglishLanguage(dayFirst: false)));
        RegisterModel<DateTimeModel>(Culture.EnglishOthers, _ => new DateTimeModel(new EnglishLanguage(dayFirst: true)));
        RegisterModel<DateTimeModel>(Culture.Chinese, _ => new DateTimeModel(new ChineseLanguage()));
    }

    // The models keep no state and no option changes them, so one recognizer serves every call of the static entry.
    private static readonly DateTimeRecognizer Shared = new();
}
