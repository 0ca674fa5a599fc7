using System.Globalization;

namespace Huiyin.DialogContent;

/// <summary>How values are said: dates and numbers in the resident's language, times as they are given (already in the district's zone).</summary>
internal static class SpokenValue
{
    private static readonly CultureInfo ChineseCulture = CultureInfo.GetCultureInfo("zh-CN");
    private static readonly CultureInfo EnglishCulture = CultureInfo.GetCultureInfo("en-GB");

    public static CultureInfo CultureOf(string locale) => Locales.Resolve(locale) == Locales.English ? EnglishCulture : ChineseCulture;

    /// <param name="format"><c>date</c>, <c>full</c> (with the year), <c>time</c>, <c>moment</c>, <c>grouped</c> (27,018), <c>one|many</c>, or null for what is usual for the value.</param>
    public static string Format(object? value, string? format, string locale) => value switch
    {
        null => "",
        LocalizedText text => text.In(locale),
        IFormattable number and (int or long) when format?.Split('|') is [var one, var many] =>
            number.ToString(null, CultureInfo.InvariantCulture) == "1" ? one : many,
        IFormattable number and (int or long) when format == "grouped" => number.ToString("N0", CultureInfo.InvariantCulture),
        DateOnly date when format == "full" => FullDate(date, locale),
        DateOnly date => Date(date, locale),
        DateTimeOffset moment => Moment(moment.DateTime, format ?? "moment", locale),
        DateTime moment => Moment(moment, format ?? "moment", locale),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureOf(locale)),
        _ => value.ToString() ?? "",
    };

    private static string Moment(DateTime moment, string format, string locale)
    {
        var time = moment.ToString("HH:mm", CultureInfo.InvariantCulture);
        return format switch
        {
            "time" => time,
            "date" => Date(DateOnly.FromDateTime(moment), locale),
            _ => Date(DateOnly.FromDateTime(moment), locale) + (Locales.Resolve(locale) == Locales.English ? $", {time}" : time),
        };
    }

    private static string FullDate(DateOnly date, string locale) => Locales.Resolve(locale) == Locales.English
        ? date.ToString("d MMMM yyyy", EnglishCulture)
        : date.ToString("yyyy年M月d日", ChineseCulture);

    private static string Date(DateOnly date, string locale) => Locales.Resolve(locale) == Locales.English
        ? date.ToString("dddd d MMMM", EnglishCulture)
        : date.ToString("M月d日（ddd）", ChineseCulture).Replace("周", "星期", StringComparison.Ordinal);
}
