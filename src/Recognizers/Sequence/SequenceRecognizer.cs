namespace Microsoft.Recognizers.Text.Sequence;

public class SequenceRecognizer : Recognizer<SequenceOptions>
{
    private static readonly SequenceRecognizer Default = new(SequenceOptions.None);

    public SequenceRecognizer(string targetCulture, SequenceOptions options = SequenceOptions.None, bool lazyInitialization = false)
        : base(targetCulture, options, lazyInitialization)
    {
    }

    public SequenceRecognizer(string targetCulture, int options, bool lazyInitialization = false)
        : this(targetCulture, GetOptions(options), lazyInitialization)
    {
    }

    public SequenceRecognizer(SequenceOptions options = SequenceOptions.None, bool lazyInitialization = true)
        : base(null, options, lazyInitialization)
    {
    }

    public SequenceRecognizer(int options, bool lazyInitialization = true)
        : this(GetOptions(options), lazyInitialization)
    {
    }

    public static List<ModelResult> RecognizePhoneNumber(string query, string culture, SequenceOptions options = SequenceOptions.None, bool fallbackToDefaultCulture = true) =>
        For(options).GetPhoneNumberModel(culture, fallbackToDefaultCulture).Parse(query);

    public static List<ModelResult> RecognizeIpAddress(string query, string culture, SequenceOptions options = SequenceOptions.None, bool fallbackToDefaultCulture = true) =>
        For(options).GetIpAddressModel(culture, fallbackToDefaultCulture).Parse(query);

    public static List<ModelResult> RecognizeMention(string query, string culture, SequenceOptions options = SequenceOptions.None, bool fallbackToDefaultCulture = true) =>
        For(options).GetMentionModel(culture, fallbackToDefaultCulture).Parse(query);

    public static List<ModelResult> RecognizeHashtag(string query, string culture, SequenceOptions options = SequenceOptions.None, bool fallbackToDefaultCulture = true) =>
        For(options).GetHashtagModel(culture, fallbackToDefaultCulture).Parse(query);

    public static List<ModelResult> RecognizeEmail(string query, string culture, SequenceOptions options = SequenceOptions.None, bool fallbackToDefaultCulture = true) =>
        For(options).GetEmailModel(culture, fallbackToDefaultCulture).Parse(query);

    public static List<ModelResult> RecognizeURL(string query, string culture, SequenceOptions options = SequenceOptions.None, bool fallbackToDefaultCulture = true) =>
        For(options).GetURLModel(culture, fallbackToDefaultCulture).Parse(query);

    public static List<ModelResult> RecognizeGUID(string query, string culture, SequenceOptions options = SequenceOptions.None, bool fallbackToDefaultCulture = true) =>
        For(options).GetGUIDModel(culture, fallbackToDefaultCulture).Parse(query);

    public IModel GetPhoneNumberModel(string? culture = null, bool fallbackToDefaultCulture = true) =>
        GetModel<PhoneNumberModel>(culture, fallbackToDefaultCulture);

    public IModel GetIpAddressModel(string? culture = null, bool fallbackToDefaultCulture = true) =>
        GetModel<IpAddressModel>(culture, fallbackToDefaultCulture);

    public IModel GetMentionModel(string? culture = null, bool fallbackToDefaultCulture = true) =>
        GetModel<MentionModel>(culture, fallbackToDefaultCulture);

    public IModel GetHashtagModel(string? culture = null, bool fallbackToDefaultCulture = true) =>
        GetModel<HashtagModel>(culture, fallbackToDefaultCulture);

    public IModel GetEmailModel(string? culture = null, bool fallbackToDefaultCulture = true) =>
        GetModel<EmailModel>(culture, fallbackToDefaultCulture);

    public IModel GetURLModel(string? culture = null, bool fallbackToDefaultCulture = true) =>
        GetModel<URLModel>(culture, fallbackToDefaultCulture);

    public IModel GetGUIDModel(string? culture = null, bool fallbackToDefaultCulture = true) =>
        GetModel<GUIDModel>(culture, fallbackToDefaultCulture);

    protected override void InitializeConfiguration()
    {
        foreach (var culture in new[] { Culture.English, Culture.EnglishOthers, Culture.Chinese })
        {
            RegisterModel<PhoneNumberModel>(culture, _ => new PhoneNumberModel());
            RegisterModel<IpAddressModel>(culture, _ => new IpAddressModel());
            RegisterModel<MentionModel>(culture, _ => new MentionModel());
            RegisterModel<HashtagModel>(culture, _ => new HashtagModel());
            RegisterModel<EmailModel>(culture, _ => new EmailModel());
            RegisterModel<URLModel>(culture, _ => new URLModel());
            RegisterModel<GUIDModel>(culture, _ => new GUIDModel());
        }
    }

    private static SequenceRecognizer For(SequenceOptions options) => options == SequenceOptions.None ? Default : new SequenceRecognizer(options);
}
