using Huiyin.DialogContent;

namespace Huiyin.Understanding.Similar;

/// <summary>What is known of words in general, from the dialogs; made anew when these change.</summary>
internal sealed class LikenessModel : IDisposable
{
    private readonly IDialogContent _content;
    private volatile Lazy<Known> _known;

    public LikenessModel(IDialogContent content)
    {
        _content = content;
        _known = Of(content.Current);
        content.Changed += OnChanged;
    }

    public WeighedText Weigh(string text) => new(text, _known.Value.Synonyms, _known.Value.Background);

    /// <summary>The text, and after it the other words for what it names: the index knows no synonyms.</summary>
    public string WithSynonyms(string text)
    {
        var folded = SpokenText.Fold(SpokenText.WellFormed(text.Length > FeatureHashes.LongestText ? text[..FeatureHashes.LongestText] : text));
        return string.Join(' ', _known.Value.Synonyms.OthersFor(folded).Prepend(text));
    }

    public void Dispose() => _content.Changed -= OnChanged;

    private void OnChanged(DialogContentSnapshot content) => _known = Of(content);

    private static Lazy<Known> Of(DialogContentSnapshot content) => new(() =>
    {
        var synonyms = new SpokenSynonyms(content.Synonyms);
        return new Known(synonyms, new BackgroundFrequency(content.Training, synonyms));
    });

    private sealed record Known(SpokenSynonyms Synonyms, BackgroundFrequency Background);
}
