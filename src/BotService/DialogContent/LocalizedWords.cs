namespace Huiyin.DialogContent;

/// <summary>Several words or sentences per language; a language may have none.</summary>
internal sealed record LocalizedWords(IReadOnlyList<string> Chinese, IReadOnlyList<string> English)
{
    public static LocalizedWords None { get; } = new([], []);

    public IEnumerable<string> All => Chinese.Concat(English);

    public IReadOnlyList<string> In(string locale) => Locales.Resolve(locale) == Locales.English ? English : Chinese;
}
