using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Recognizers.Text;

public sealed class Culture
{
    public const string English = "en-us";
    public const string EnglishOthers = "en-*";
    public const string Chinese = "zh-cn";
    public const string Spanish = "es-es";
    public const string Portuguese = "pt-br";
    public const string French = "fr-fr";
    public const string German = "de-de";
    public const string Italian = "it-it";
    public const string Japanese = "ja-jp";
    public const string Dutch = "nl-nl";
    public const string Korean = "ko-kr";
    public const string Swedish = "sv-se";
    public const string Bulgarian = "bg-bg";
    public const string Turkish = "tr-tr";
    public const string Hindi = "hi-in";
    public const string Arabic = "ar-*";

    public static readonly Culture[] SupportedCultures =
    [
        new("English", English),
        new("EnglishOthers", EnglishOthers),
        new("Chinese", Chinese),
        new("Spanish", Spanish),
        new("Portuguese", Portuguese),
        new("French", French),
        new("German", German),
        new("Italian", Italian),
        new("Japanese", Japanese),
        new("Dutch", Dutch),
        new("Korean", Korean),
        new("Swedish", Swedish),
        new("Bulgarian", Bulgarian),
        new("Turkish", Turkish),
        new("Hindi", Hindi),
        new("Arabic", Arabic),
    ];

    private Culture(string cultureName, string cultureCode)
    {
        CultureName = cultureName;
        CultureCode = cultureCode;
    }

    public string CultureName { get; }

    public string CultureCode { get; }

    public static string[] GetSupportedCultureCodes() => Array.ConvertAll(SupportedCultures, culture => culture.CultureCode);

    /// <summary>The supported code of the same language ("en-GB" gives "en-*", "zh-TW" gives "zh-cn"), or the lower-cased code itself where there is none.</summary>
    [return: NotNullIfNotNull(nameof(cultureCode))]
    public static string? MapToNearestLanguage(string? cultureCode)
    {
        if (string.IsNullOrEmpty(cultureCode))
        {
            return cultureCode;
        }

        var code = cultureCode.ToLowerInvariant();
        string? sameLanguage = null;
        foreach (var culture in SupportedCultures)
        {
            var supported = culture.CultureCode;
            if (supported == code)
            {
                return supported;
            }

            // A wildcard ("en-*") stands for every region without a code of its own, so it wins over a named region.
            if (SharesLanguage(supported, code) && (sameLanguage is null || supported.EndsWith('*')))
            {
                sameLanguage = supported;
            }
        }

        return sameLanguage ?? code;
    }

    private static bool SharesLanguage(string supported, string code)
    {
        var language = supported.AsSpan(0, supported.IndexOf('-'));
        return code.AsSpan().StartsWith(language, StringComparison.Ordinal)
            && (code.Length == language.Length || code[language.Length] is '-' or '_');
    }
}
