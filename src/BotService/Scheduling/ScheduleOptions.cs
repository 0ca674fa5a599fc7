using System.Globalization;
using Huiyin.Diagnostics;

namespace Huiyin.Scheduling;

/// <summary>What is done by itself, from <c>Schedule:*</c>.</summary>
internal sealed class ScheduleOptions
{
    /// <summary><c>Schedule:Enabled</c>: false where another node does it all, or nobody is to.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary><c>Schedule:From</c>: a job that never ran begins with the period that this day lies in. Empty: with the one that runs now.</summary>
    public DateOnly? From { get; init; }

    /// <summary><c>Schedule:MessagesWorthFor</c>: a week whose message was due longer ago is not sent any more. 1 hour to 30 days.</summary>
    public TimeSpan MessagesWorthFor { get; init; } = TimeSpan.FromDays(4);

    /// <summary><c>Schedule:Round</c>: how often is looked for what is due. 1 second to 1 hour.</summary>
    public TimeSpan Round { get; init; } = TimeSpan.FromMinutes(1);

    public static ScheduleOptions Read(IConfiguration configuration)
    {
        foreach (var (key, name) in new[] { ("DispatchAt", "dispatch-at"), ("MessagesAt", "messages-at") })
        {
            if (!string.IsNullOrEmpty(configuration[$"Schedule:{key}"]))
            {
                throw new StartupException($"Schedule:{key} is no option any more: set {name} in dialogs/summaries.yaml, or in the desk under Settings, and remove the option.");
            }
        }

        var defaults = new ScheduleOptions();
        return new ScheduleOptions
        {
            Enabled = Parsed(configuration, "Enabled", defaults.Enabled, (string text, out bool value) => bool.TryParse(text, out value), "true or false"),
            From = Parsed<DateOnly?>(configuration, "From", null, static (string text, out DateOnly? value) =>
            {
                var isDay = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
                value = day;
                return isDay;
            }, "a day such as 2026-11-23"),
            MessagesWorthFor = Parsed(configuration, "MessagesWorthFor", defaults.MessagesWorthFor, Between(TimeSpan.FromHours(1), TimeSpan.FromDays(30)), "a time from 01:00:00 to 30.00:00:00"),
            Round = Parsed(configuration, "Round", defaults.Round, Between(TimeSpan.FromSeconds(1), TimeSpan.FromHours(1)), "a time from 00:00:01 to 01:00:00"),
        };
    }

    private delegate bool Parser<T>(string text, out T value);

    private static Parser<TimeSpan> Between(TimeSpan least, TimeSpan most) =>
        (string text, out TimeSpan value) => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out value) && value >= least && value <= most;

    private static T Parsed<T>(IConfiguration configuration, string name, T unset, Parser<T> parse, string wanted)
    {
        var text = configuration[$"Schedule:{name}"];
        return string.IsNullOrWhiteSpace(text) ? unset
            : parse(text, out var value) ? value
            : throw new StartupException($"Schedule:{name} is \"{text}\": give {wanted}.");
    }
}
