using System.Runtime.InteropServices;
using Huiyin.DialogContent;

namespace Huiyin.Understanding.Similar;

/// <summary>What is known of words in general, from the dialogs; made anew when these change.</summary>
internal sealed class LikenessModel : IDisposable
{
    // What is further down in a letter is seldom its subject, and comparing goes with length.
    private const int LongestText = 500;

    private readonly IDialogContent _content;
    // Made in the background from the start on: no turn waits for it, but the very first.
    private volatile Task<Known> _known;

    public LikenessModel(IDialogContent content)
    {
        _content = content;
        _known = Task.Run(() => new Known(content.Current));
        content.Changed += OnChanged;
    }

    public WeighedText Weigh(string text)
    {
        var known = _known.GetAwaiter().GetResult();
        return new WeighedText(CollectionsMarshal.AsSpan(known.Features(text)), known.Background.Weight);
    }

    /// <summary>The same with weights of one's own.</summary>
    /// <param name="text">The words.</param>
    /// <param name="adjust">Given a feature, what its usual weight is multiplied by.</param>
    public WeighedText Weigh(string text, Func<ulong, float> adjust)
    {
        var known = _known.GetAwaiter().GetResult();
        return new WeighedText(CollectionsMarshal.AsSpan(known.Features(text)), feature => known.Background.Weight(feature) * adjust(feature));
    }

    /// <summary>What the text is made of.</summary>
    public IReadOnlyList<ulong> Features(string text) => _known.GetAwaiter().GetResult().Features(text);

    /// <summary>The text, and after it the other words for what it names: the index knows no synonyms.</summary>
    public string WithSynonyms(string text)
    {
        var folded = SpokenText.Fold(SpokenText.WellFormed(text.Length > LongestText ? text[..LongestText] : text));
        return string.Join(' ', _known.GetAwaiter().GetResult().Synonyms.OthersFor(folded).Prepend(text));
    }

    public void Dispose() => _content.Changed -= OnChanged;

    private void OnChanged(DialogContentSnapshot content) => _known = Task.Run(() => new Known(content));

    private sealed class Known
    {
        private static readonly string[] Contacts = ["联系电话", "手机号", "电话", "手机", "my phone is", "call me at", "phone"];

        private readonly Subcategories _subcategories;
        private readonly string[] _places;

        public Known(DialogContentSnapshot content)
        {
            _places =
            [
                .. content.Areas.All.SelectMany(area => area.Aliases.All.Append(area.Label.Chinese).Append(area.Label.English)).Concat(Contacts)
                    .Select(SpokenText.Fold).Distinct(StringComparer.Ordinal).OrderByDescending(name => name.Length),
            ];
            Synonyms = new SpokenSynonyms(content.Synonyms);
            _subcategories = new Subcategories(content.Taxonomy);
            Background = new BackgroundFrequency(content.Training.AsParallel().AsOrdered().Select(example => Features(example.Text)).ToList());
        }

        public SpokenSynonyms Synonyms { get; }

        public BackgroundFrequency Background { get; }

        /// <summary>What the text is made of, one word for all that mean the same; and the sub-categories that its words name.</summary>
        public List<ulong> Features(string text)
        {
            var cut = WithoutPlaces(PhoneNumber.Without(text.Length > LongestText ? text[..LongestText] : text));
            List<ulong> features = [];
            FeatureHashes.Collect(Synonyms.Unify(cut), features);
            features.AddRange(_subcategories.NamedIn(SpokenText.Fold(SpokenText.WellFormed(cut))).Select(FeatureHashes.OfCode));
            return features;
        }

        // Two neighbours name the same compound whatever they report; how near they are to each other is told by its code.
        private string WithoutPlaces(string text)
        {
            var folded = SpokenText.Fold(SpokenText.WellFormed(text));
            foreach (var place in _places)
            {
                folded = folded.Contains(place, StringComparison.Ordinal) ? folded.Replace(place, " ", StringComparison.Ordinal) : folded;
            }

            return folded;
        }
    }
}
