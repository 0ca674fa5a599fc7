using System.Globalization;

namespace Huiyin.DialogContent;

/// <summary>How long something may take: by the clock, or only while there is work.</summary>
internal readonly record struct TimeAllowance(TimeSpan Time, bool IsWorkingTime)
{
    private const string Working = " working";

    /// <param name="text">As the schema of the deadlines has it: <c>30m</c>, <c>7d</c>, <c>7h working</c>.</param>
    public static TimeAllowance Parse(string text)
    {
        var isWorking = text.EndsWith(Working, StringComparison.Ordinal);
        var span = isWorking ? text[..^Working.Length] : text;
        var count = int.Parse(span.AsSpan(0, span.Length - 1), CultureInfo.InvariantCulture);
        return new TimeAllowance(span[^1] switch { 'm' => TimeSpan.FromMinutes(count), 'h' => TimeSpan.FromHours(count), _ => TimeSpan.FromDays(count) }, isWorking);
    }
}
