using System.Text.RegularExpressions;
using Huiyin.DialogContent;

namespace Huiyin.Understanding;

/// <summary>Reads a resident's message: category, place, since when, phone number, kind, danger, language.</summary>
internal sealed class ConcernReader : IDisposable
{
    private readonly IDialogContent _content;
    private readonly CategoryClassifier _categories;
    private readonly SinceReader _since;
    private volatile Readers _readers;

    public ConcernReader(IDialogContent content, CategoryClassifier categories, TimeProvider time)
    {
        (_content, _categories, _since) = (content, categories, new SinceReader(time));
        _readers = Readers.Of(content.Current);
        content.Changed += OnChanged;
    }

    /// <param name="text">Of any length; only its beginning is looked at where it is very long.</param>
    /// <param name="locale">The language to read dates in, where the words themselves do not tell.</param>
    public ConcernReading Read(string text, string? locale = null)
    {
        var readers = _readers;
        var beginning = text.Length > FeatureHashes.LongestText ? text[..FeatureHashes.LongestText] : text;
        var language = LanguageReader.Read(beginning);
        var phone = FindPhone(beginning, out var withoutPhone);
        return new ConcernReading(
            text,
            language,
            _categories.Read(withoutPhone),
            InTime(() => readers.Place.Read(withoutPhone)) ?? PlaceReading.Nothing,
            InTime(() => _since.Read(withoutPhone, language ?? locale ?? Locales.Chinese)),
            phone,
            readers.Kind.Read(beginning),
            readers.Emergency.Read(beginning));
    }

    /// <summary>Only the place of an answer: 德和家园, not Mingdu but Dehe.</summary>
    public PlaceReading ReadPlace(string text) =>
        InTime(() => _readers.Place.Read(text.Length > FeatureHashes.LongestText ? text[..FeatureHashes.LongestText] : text)) ?? PlaceReading.Nothing;

    /// <summary>The kind of danger to life that the words tell of, or null.</summary>
    public string? ReadDanger(string text) => InTime(() => _readers.Emergency.Read(text));

    public SinceReading? ReadSince(string text, string locale) => InTime(() => _since.Read(text, locale));

    public void Dispose() => _content.Changed -= OnChanged;

    private void OnChanged(DialogContentSnapshot content) => _readers = Readers.Of(content);

    // A pattern that is stopped by its time limit, on a machine that stands still for a second, has found nothing; the message is taken all the same.
    private static T? InTime<T>(Func<T?> read)
    {
        try
        {
            return read();
        }
        catch (RegexMatchTimeoutException)
        {
            return default;
        }
    }

    // The digits of a phone number would be read as rooms and dates.
    private static PhoneNumber? FindPhone(string text, out string withoutPhone)
    {
        var digits = SpokenDigits.ToAscii(text);
        var found = InTime(() => PhoneNumber.Find(digits));
        withoutPhone = found is { } phone && digits.Length == text.Length ? string.Concat(text.AsSpan(0, phone.Start), " ", text.AsSpan(phone.Start + phone.Length)) : text;
        return found?.Number;
    }

    private sealed record Readers(PlaceReader Place, EmergencyReader Emergency, KindReader Kind)
    {
        public static Readers Of(DialogContentSnapshot content) =>
            new(new PlaceReader(content.Areas), new EmergencyReader(content.Emergencies), new KindReader(content.Kinds));
    }
}
