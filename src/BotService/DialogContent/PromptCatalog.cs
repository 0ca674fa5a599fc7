using System.Collections.Frozen;

namespace Huiyin.DialogContent;

/// <summary>Every sentence the product says, by key and language.</summary>
internal sealed class PromptCatalog(IReadOnlyDictionary<string, PromptTemplate> chinese, IReadOnlyDictionary<string, PromptTemplate> english)
{
    private readonly FrozenDictionary<string, PromptTemplate> _chinese = chinese.ToFrozenDictionary(StringComparer.Ordinal);
    private readonly FrozenDictionary<string, PromptTemplate> _english = english.ToFrozenDictionary(StringComparer.Ordinal);

    public IEnumerable<string> Keys => _chinese.Keys;

    public bool Contains(string key) => _chinese.ContainsKey(key);

    /// <param name="key">As in <c>dialogs/prompts/</c>: <c>report.ask-concern</c>.</param>
    /// <param name="locale">Any locale; the nearer of the two languages is used.</param>
    /// <param name="values">
    /// For the placeholders. Dates and times are said in the language, so pass <see cref="DateOnly"/> and
    /// <see cref="DateTimeOffset"/> themselves, in the district's time zone; <see cref="LocalizedText"/> is said in the language too.
    /// </param>
    /// <exception cref="ArgumentException">No such key, or a placeholder without a value: a mistake in the code that <c>check</c> and the tests find.</exception>
    public string Text(string key, string locale, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Template(key, locale).Fill(locale, values);

    public PromptTemplate Template(string key, string locale) =>
        (Locales.Resolve(locale) == Locales.English ? _english : _chinese).TryGetValue(key, out var template)
            ? template
            : throw new ArgumentException($"There is no prompt '{key}' in the catalogue.", nameof(key));
}
