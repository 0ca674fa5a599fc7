namespace Microsoft.Recognizers.Text.Choice;

public class ChoiceRecognizer : Recognizer<ChoiceOptions>
{
    private static readonly ChoiceRecognizer Default = new(ChoiceOptions.None);

    public ChoiceRecognizer(string targetCulture, ChoiceOptions options = ChoiceOptions.None, bool lazyInitialization = false)
        : base(targetCulture, options, lazyInitialization)
    {
    }

    public ChoiceRecognizer(string targetCulture, int options, bool lazyInitialization = false)
        : this(targetCulture, GetOptions(options), lazyInitialization)
    {
    }

    public ChoiceRecognizer(ChoiceOptions options = ChoiceOptions.None, bool lazyInitialization = true)
        : base(null, options, lazyInitialization)
    {
    }

    public ChoiceRecognizer(int options, bool lazyInitialization = true)
        : this(GetOptions(options), lazyInitialization)
    {
    }

    public static List<ModelResult> RecognizeBoolean(string query, string culture, ChoiceOptions options = ChoiceOptions.None, bool fallbackToDefaultCulture = true) =>
        (options == ChoiceOptions.None ? Default : new ChoiceRecognizer(options)).GetBooleanModel(culture, fallbackToDefaultCulture).Parse(query);

    public IModel GetBooleanModel(string? culture = null, bool fallbackToDefaultCulture = true) =>
        GetModel<BooleanModel>(culture, fallbackToDefaultCulture);

    protected override void InitializeConfiguration()
    {
        RegisterModel<BooleanModel>(Culture.English, _ => new BooleanModel(BooleanWords.English));
        RegisterModel<BooleanModel>(Culture.EnglishOthers, _ => new BooleanModel(BooleanWords.English));
        RegisterModel<BooleanModel>(Culture.Chinese, _ => new BooleanModel(BooleanWords.Chinese));
    }
}
