using System.Globalization;
using Huiyin.DialogContent;
using Huiyin.Staff;

namespace Huiyin.Desk;

/// <summary>Says the desk's sentences in the language of the request.</summary>
internal sealed class DeskText(IDialogContent content, IHttpContextAccessor accessor)
{
    public string Locale => accessor.HttpContext is { } http ? DeskLanguage.Of(http) : Locales.Chinese;

    public DialogContentSnapshot Content => content.Current;

    public CultureInfo Culture => CultureInfo.GetCultureInfo(Locale);

    /// <summary>Names of the code's own values may be part of a key (<c>desk.role.UnitHead</c>); the files have them in kebab case.</summary>
    public string this[string key] => content.Current.Prompts.Text(Written(key), Locale);

    public string Say(string key, params ReadOnlySpan<(string Name, object? Value)> values) => content.Current.Prompts.Text(Written(key), Locale, values);

    /// <summary>What staff's accounts and rights refuse, in words.</summary>
    public string Refusal(StaffRefusedException refused) => Say($"api.{refused.Code}.detail", [.. refused.Values]);

    public bool Has(string key) => content.Current.Prompts.Contains(Written(key));

    public string Label(LocalizedText text) => text.In(Locale);

    public string Category(string code) => Labelled(content.Current.Taxonomy.TryFind(code, out var category) ? category.Label : null, code);

    public string Unit(string? code) => code is null ? "" : Labelled(content.Current.Units.TryFind(code, out var unit) ? unit.Label : null, code);

    /// <summary>The area within its office: a compound's name alone says little to who does not live there.</summary>
    public string Area(string? code)
    {
        if (code is null || !content.Current.Areas.TryFind(code, out var area))
        {
            return code ?? "";
        }

        var office = area.Office;
        return office is null || office.Code == area.Code ? Label(area.Label) : $"{Label(office.Label)} · {Label(area.Label)}";
    }

    /// <summary>Its own name alone, where what it lies in stands above it.</summary>
    public string AreaItself(string code) => content.Current.Areas.TryFind(code, out var area) ? Label(area.Label) : code;

    public string Number(double value, string format = "N0") => value.ToString(format, Culture);

    private static string Written(string key) =>
        !key.Any(char.IsAsciiLetterUpper) ? key
        : string.Concat(key.Select((letter, at) => !char.IsAsciiLetterUpper(letter) ? $"{letter}"
            : at > 0 && char.IsAsciiLetterOrDigit(key[at - 1]) ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));

    private string Labelled(LocalizedText? label, string code) => label?.In(Locale) ?? code;
}
