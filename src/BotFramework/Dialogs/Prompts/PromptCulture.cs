using System.Collections.Frozen;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Recognizers.Text;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The words and separators that the SDK documents for each language it prompts in.</summary>
internal sealed record PromptCulture(string Locale, string Yes, string No, string Separator, string InlineOr, string InlineOrMore)
{
    internal static readonly PromptCulture English = new(Culture.English, "Yes", "No", ", ", " or ", ", or ");

    private static readonly PromptCulture[] All =
    [
        new(Culture.Bulgarian, "да", "Не", ", ", " или ", ", или "),
        new(Culture.Chinese, "是的", "不", "， ", " 要么 ", "， 要么 "),
        new(Culture.Dutch, "Ja", "Nee", ", ", " of ", ", of "),
        English,
        new(Culture.French, "Oui", "Non", ", ", " ou ", ", ou "),
        new(Culture.German, "Ja", "Nein", ", ", " oder ", ", oder "),
        new(Culture.Hindi, "हां", "नहीं", ", ", " या ", ", या "),
        new(Culture.Italian, "Si", "No", ", ", " o ", " o "),
        new(Culture.Japanese, "はい", "いいえ", "、 ", " または ", "、 または "),
        new(Culture.Korean, "예", "아니", ", ", " 또는 ", " 또는 "),
        new(Culture.Portuguese, "Sim", "Não", ", ", " ou ", ", ou "),
        new(Culture.Spanish, "Sí", "No", ", ", " o ", ", o "),
        new(Culture.Swedish, "Ja", "Nej", ", ", " eller ", " eller "),
        new(Culture.Turkish, "Evet", "Hayır", ", ", " veya ", " veya "),
    ];

    private static readonly FrozenDictionary<string, string> LocaleByCode = All.ToFrozenDictionary(culture => culture.Locale, culture => culture.Locale, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> LocaleByLanguage = All.ToFrozenDictionary(culture => culture.Locale.Split('-')[0], culture => culture.Locale, StringComparer.OrdinalIgnoreCase);

    internal ChoiceFactoryOptions ChoiceOptions => new(Separator, InlineOr, InlineOrMore, includeNumbers: true);

    internal static Dictionary<string, ChoiceFactoryOptions> ChoiceDefaults() =>
        All.ToDictionary(culture => culture.Locale, culture => culture.ChoiceOptions);

    internal static Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> ConfirmDefaults() =>
        All.ToDictionary(culture => culture.Locale, culture => (new Choice(culture.Yes), new Choice(culture.No), culture.ChoiceOptions));

    /// <summary>The locale of the table whose language the code has ("zh-TW" gives "zh-cn"), or the code in lower case.</summary>
    internal static string? Nearest(string? code)
    {
        if (string.IsNullOrWhiteSpace(code))
        {
            return code;
        }

        if (LocaleByCode.TryGetValue(code, out var locale))
        {
            return locale;
        }

        var dash = code.IndexOf('-', StringComparison.Ordinal);
        return LocaleByLanguage.TryGetValue(dash < 0 ? code : code[..dash], out locale) ? locale : code.ToLowerInvariant();
    }
}
