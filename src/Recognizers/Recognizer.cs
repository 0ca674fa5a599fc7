namespace Microsoft.Recognizers.Text;

public abstract class Recognizer<TRecognizerOptions>
    where TRecognizerOptions : struct
{
    private readonly Dictionary<(string Culture, Type Model), Lazy<IModel>> models = [];

    /// <param name="targetCulture">Used where a call names no culture; null stands for English.</param>
    /// <param name="options">Handed to every model that this recognizer creates.</param>
    /// <param name="lazyInitialization">False creates the models of the target culture (of all, if it is null) at once.</param>
    protected Recognizer(string? targetCulture, TRecognizerOptions options, bool lazyInitialization)
    {
        Options = options;
        TargetCulture = targetCulture;
        InitializeConfiguration();
        if (!lazyInitialization)
        {
            CreateModels(Culture.MapToNearestLanguage(targetCulture));
        }
    }

    public string? TargetCulture { get; }

    public TRecognizerOptions Options { get; }

    public static TRecognizerOptions GetOptions(int value) =>
        (TRecognizerOptions)Enum.ToObject(typeof(TRecognizerOptions), value);

    /// <exception cref="ArgumentException">The culture has no such model and falling back to English is not allowed.</exception>
    protected T GetModel<T>(string? culture, bool fallbackToDefaultCulture)
        where T : IModel
    {
        var wanted = Culture.MapToNearestLanguage(string.IsNullOrEmpty(culture) ? TargetCulture : culture);
        if (Find(wanted, typeof(T)) is T model)
        {
            return model;
        }

        if (fallbackToDefaultCulture && Find(Culture.English, typeof(T)) is T fallback)
        {
            return fallback;
        }

        throw new ArgumentException($"No {typeof(T).Name} for the culture '{wanted}'.", nameof(culture));
    }

    protected void RegisterModel<T>(string culture, Func<TRecognizerOptions, IModel> modelCreator) =>
        models.Add((culture.ToLowerInvariant(), typeof(T)), new Lazy<IModel>(() => modelCreator(Options)));

    protected abstract void InitializeConfiguration();

    private IModel? Find(string? culture, Type type) =>
        culture is not null && models.TryGetValue((culture, type), out var model) ? model.Value : null;

    private void CreateModels(string? culture)
    {
        foreach (var (key, model) in models)
        {
            if (string.IsNullOrEmpty(culture) || key.Culture == culture)
            {
                _ = model.Value;
            }
        }
    }
}
