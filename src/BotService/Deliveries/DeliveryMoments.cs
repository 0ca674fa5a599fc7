using System.Globalization;
using Huiyin.Concerns;
using Huiyin.DialogContent;

namespace Huiyin.Deliveries;

/// <summary>A time as people say it: today's and yesterday's by that name, the week's by its day, all others by their date.</summary>
internal sealed class DeliveryMoments(IDialogContent content, DistrictTime district)
{
    private const int Week = 7;

    public string At(DateTimeOffset moment, string locale) => Say(moment, locale, "deliveries.at.today");

    /// <summary>Of what is still to come today the time says enough.</summary>
    public string Soon(DateTimeOffset moment, string locale) => Say(moment, locale, "deliveries.at.later-today");

    private string Say(DateTimeOffset moment, string locale, string today)
    {
        var local = district.At(moment);
        var (day, now) = (DateOnly.FromDateTime(local.DateTime), district.Today);
        var time = ("time", (object?)local.ToString("H:mm", CultureInfo.InvariantCulture));
        return (day.DayNumber - now.DayNumber) switch
        {
            0 => content.Current.Prompts.Text(today, locale, time),
            1 => content.Current.Prompts.Text("deliveries.at.tomorrow", locale, time),
            -1 => content.Current.Prompts.Text("deliveries.at.yesterday", locale, time),
            var distance => content.Current.Prompts.Text("deliveries.at.day", locale, ("day", Written(day, FormatOf(distance, day, now), locale)), time),
        };
    }

    private static string FormatOf(int distance, DateOnly day, DateOnly now) =>
        Math.Abs(distance) < Week ? "deliveries.format.week" : day.Year == now.Year ? "deliveries.format.date" : "deliveries.format.year";

    private string Written(DateOnly day, string key, string locale) => day.ToString(content.Current.Prompts.Text(key, locale), SpokenValue.CultureOf(locale));
}
