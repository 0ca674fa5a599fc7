using System.Globalization;
using System.Text.RegularExpressions;
using Huiyin.DialogContent;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;

namespace Huiyin.Understanding;

/// <summary>
/// Finds since when: how long it has lasted (都一周了, for three days now) by its own patterns, because that is said
/// with words that a date recognizer leaves out, and dates (since Monday, 7月10日开始) by the recognizer.
/// </summary>
internal sealed partial class SinceReader(TimeProvider time)
{
    // A message is about its subject at the beginning; a date far down in a letter is seldom its start.
    private const int LongestText = 500;

    public SinceReading? Read(string text, string locale)
    {
        var said = text.Length > LongestText ? text[..LongestText] : text;
        return Lasting(said) ?? Dated(said, locale);
    }

    private SinceReading? Lasting(string text)
    {
        var folded = SpokenText.Fold(SpokenText.WellFormed(text));
        var match = LastingZh().Match(folded) is { Success: true } chinese ? chinese : LastingEn().Match(folded);
        return match.Success ? new SinceReading((text.Length == folded.Length ? text.Substring(match.Index, match.Length) : match.Value).Trim(), From(match.Groups["n"].Value, match.Groups["unit"].Value)) : null;
    }

    private DateOnly? From(string number, string unit)
    {
        if (!int.TryParse(SpokenDigits.Value(number is "a" or "an" or "half a" ? "one" : number), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return null;
        }

        var today = Today();
        return unit switch
        {
            "天" or "日" or "day" => today.AddDays(-count),
            "周" or "星期" or "礼拜" or "week" => today.AddDays(-7 * count),
            "月" or "month" => today.AddMonths(-Math.Min(count, 1200)),
            "年" or "year" => today.AddYears(-Math.Min(count, 100)),
            _ => today,
        };
    }

    private SinceReading? Dated(string text, string locale)
    {
        var culture = Locales.Resolve(locale) == Locales.English ? Culture.English : Culture.Chinese;
        var today = Today();
        foreach (var result in DateTimeRecognizer.RecognizeDateTime(text, culture, refTime: time.GetLocalNow().DateTime))
        {
            // What recurs ("every night") or lies ahead ("until Friday") is no beginning.
            if (result.TypeName is "datetimeV2.date" or "datetimeV2.datetime" or "datetimeV2.daterange" or "datetimeV2.datetimerange"
                && Days(result).Where(day => day <= today).DefaultIfEmpty().Max() is var from && from != default)
            {
                return new SinceReading(result.Text, from);
            }
        }

        return null;
    }

    private static IEnumerable<DateOnly> Days(ModelResult result)
    {
        if (result.Resolution?.GetValueOrDefault(ResolutionKey.ValueSet) is not IEnumerable<Dictionary<string, string>> values)
        {
            yield break;
        }

        foreach (var value in values)
        {
            var said = value.GetValueOrDefault("start") ?? value.GetValueOrDefault("value");
            if (said is { Length: >= 10 } && DateOnly.TryParseExact(said[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                yield return day;
            }
        }
    }

    private DateOnly Today() => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"(?:已经|已|都|有|快|持续|连续|坏了|停了|堵了|堆了)*(?<n>\d{1,3}|好几|几|半|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九两])(?:个)?(?:多|来)?(?:个)?(?<unit>小时|钟头|天|日|周|星期|礼拜|月|年)(?:多)?(?:的时间)?(?:了|啦|没(?!有)|都没)", Options, 1000)]
    private static partial Regex LastingZh();

    [GeneratedRegex(@"\b(?:for|over|more than|almost|nearly|about)\s+(?:(?:over|more than|the (?:last|past)|almost|nearly|about|at least)\s+)?(?<n>\d{1,3}|a few|several|many|half a|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)?\s*(?<unit>hour|day|week|month|year)s?\b(?:\s+(?:now|already))?", Options, 1000)]
    private static partial Regex LastingEn();
}
