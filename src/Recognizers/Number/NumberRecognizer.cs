using Microsoft.Recognizers.Text.Number.Chinese;
using Microsoft.Recognizers.Text.Number.English;

namespace Microsoft.Recognizers.Text.Number;

public class NumberRecognizer : Recognizer<NumberOptions>
{
    private static readonly NumberRecognizer Default = new(NumberOptions.None);

    public NumberRecognizer(string targetCulture, NumberOptions options = NumberOptions.None, bool lazyInitialization = false)
        : base(targetCulture, options, lazyInitialization)
    {
    }

    public NumberRecognizer(string targetCulture, int options, bool lazyInitialization = false)
        : this(targetCulture, GetOptions(options), lazyInitialization)
    {
    }

    public NumberRecognizer(NumberOptions options = NumberOptions.None, bool lazyInitialization = true)
        : base(null, options, lazyInitialization)
    {
    }

    public NumberRecognizer(int options, bool lazyInitialization = true)
        : this(GetOptions(options), lazyInitialization)
    {
    }

    public static List<ModelResult> RecognizeNumber(string query, string culture, NumberOptions options = NumberOptions.None, bool fallbackToDefaultCulture = true) =>
        For(options).GetNumberModel(culture, fallbackToDefaultCulture).Parse(query);

    public static List<ModelResult> RecognizeOrdinal(string query, string culture, NumberOptions options = NumberOptions.None, bool fallbackToDefaultCulture = true) =>
        For(options).GetOrdinalModel(culture, fallbackToDefaultCulture).Parse(query);

    public static List<ModelResult> RecognizePercentage(string query, string culture, NumberOptions options = NumberOptions.None, bool fallbackToDefaultCulture = true) =>
        For(options).GetPercentageModel(culture, fallbackToDefaultCulture).Parse(query);

    public static List<ModelResult> RecognizeNumberRange(string query, string culture, NumberOptions options = NumberOptions.None, bool fallbackToDefaultCulture = true) =>
        For(options).GetNumberRangeModel(culture, fallbackToDefaultCulture).Parse(query);

    public NumberModel GetNumberModel(string? culture = null, bool fallbackToDefaultCulture = true) =>
        GetModel<NumberModel>(culture, fallbackToDefaultCulture);

    public OrdinalModel GetOrdinalModel(string? culture = null, bool fallbackToDefaultCulture = true) =>
        GetModel<OrdinalModel>(culture, fallbackToDefaultCulture);

    public PercentModel GetPercentageModel(string? culture = null, bool fallbackToDefaultCulture = true) =>
        GetModel<PercentModel>(culture, fallbackToDefaultCulture);

    public NumberRangeModel GetNumberRangeModel(string? culture = null, bool fallbackToDefaultCulture = true) =>
        GetModel<NumberRangeModel>(culture, fallbackToDefaultCulture);

    protected override void InitializeConfiguration()
    {
        foreach (var english in new[] { Culture.English, Culture.EnglishOthers })
        {
            RegisterModel<NumberModel>(english, _ => new NumberModel(EnglishNumberParser.Instance, namesSubtype: true));
            RegisterModel<OrdinalModel>(english, options => new OrdinalModel(EnglishOrdinalParser.Instance, options));
            RegisterModel<PercentModel>(english, _ => new PercentModel(PercentFinder.English));
            RegisterModel<NumberRangeModel>(english, _ => new NumberRangeModel(RangeFinder.English));
        }

        RegisterModel<NumberModel>(Culture.Chinese, _ => new NumberModel(ChineseNumberParser.Instance, namesSubtype: false));
        RegisterModel<OrdinalModel>(Culture.Chinese, options => new OrdinalModel(ChineseOrdinalParser.Instance, options));
        RegisterModel<PercentModel>(Culture.Chinese, _ => new PercentModel(PercentFinder.Chinese));
        RegisterModel<NumberRangeModel>(Culture.Chinese, _ => new NumberRangeModel(RangeFinder.Chinese));
    }

    private static NumberRecognizer For(NumberOptions options) => options == NumberOptions.None ? Default : new NumberRecognizer(options);
}
