using System.Globalization;
using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Summaries.Counting;

namespace Huiyin.Summaries.Reports;

/// <summary>Says codes and numbers in one language.</summary>
internal sealed class SummaryWording(DialogContentSnapshot content, string locale, DistrictTime district)
{
    public string Locale { get; } = Locales.Resolve(locale);

    public string Text(string key, params ReadOnlySpan<(string Name, object? Value)> values) => content.Prompts.Text(key, Locale, values);

    public string Unit(string code) => content.Units.TryFind(code, out var unit) ? unit.Label.In(Locale) : code;

    public string Area(string? code) => string.IsNullOrEmpty(code) ? Text("summary.no-area") : content.Areas.TryFind(code, out var area) ? area.Label.In(Locale) : code;

    // A full-width space stays where it is in text, in a spreadsheet and in HTML.
    public string IndentedArea(string code) =>
        content.Areas.TryFind(code, out var area) ? new string('\u3000', Math.Max(0, area.Path.Count() - 2)) + Area(code) : Area(code);

    public string IndentedCategory(string code) =>
        content.Taxonomy.TryFind(code, out var category) && category.Parent is not null ? "\u3000" + Category(code) : Category(code);

    public string Category(string code) => content.Taxonomy.TryFind(code, out var category) ? category.Label.In(Locale) : code;

    public string Rate(Rate rate) =>
        rate.Percent is { } percent ? Text("summary.rate", ("percent", Number(percent)), ("reached", rate.Reached), ("of", rate.Of)) : Text("summary.rate.none");

    /// <summary>One decimal at most, and none where it is whole.</summary>
    public string Number(double? value) => value is { } number ? number.ToString("0.#", CultureInfo.InvariantCulture) : Text("summary.rate.none");

    public string Change(double now, double before) => (now - before) switch
    {
        0 => "0",
        var change => change.ToString("+0.#;-0.#", CultureInfo.InvariantCulture),
    };

    public DateTimeOffset At(DateTimeOffset moment) => district.At(moment);

    public string Date(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public string Concern(string number) => ConcernNumber.Format(number);

    public string Concerns(IEnumerable<string> numbers) => string.Join(Text("summary.list.separator"), numbers.Select(Concern));
}
