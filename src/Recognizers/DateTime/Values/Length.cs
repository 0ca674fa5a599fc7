using System.Globalization;

namespace Huiyin.Recognizers.Temporal.Values;

/// <summary>A duration of one or more parts ("2 years 1 month").</summary>
internal sealed record Length(IReadOnlyList<LengthPart> Parts) : TemporalValue
{
    public Length(decimal amount, Unit unit)
        : this([new LengthPart(amount, unit)])
    {
    }

    public override TemporalKind Kind => TemporalKind.Duration;

    public bool IsOfDays => Parts.All(part => part.IsOfDays);

    public string Timex
    {
        get
        {
            var parts = Parts.OrderBy(part => part.Unit).ToList();
            var days = string.Concat(parts.Where(part => part.IsOfDays).Select(part => part.Timex));
            var time = string.Concat(parts.Where(part => !part.IsOfDays).Select(part => part.Timex));
            return "P" + days + (time.Length > 0 ? "T" + time : string.Empty);
        }
    }

    public string SecondsText => Parts.Sum(part => part.Seconds).ToString("0.######", CultureInfo.InvariantCulture);

    public override IEnumerable<Reading> Readings => [new(Timex)];

    /// <summary>Null where the calendar ends before that.</summary>
    public DateTime? From(DateTime moment, int sign = 1)
    {
        DateTime? result = moment;
        foreach (var part in Parts.OrderBy(part => part.Unit))
        {
            result = result is { } at ? Shift(at, part.Amount * sign, part.Unit) : null;
        }

        return result;
    }

    private static DateTime? Shift(DateTime moment, decimal amount, Unit unit)
    {
        if (unit is Unit.Year or Unit.Month)
        {
            var months = amount * (unit == Unit.Year ? 12 : 1);
            var whole = decimal.Truncate(months);
            return Math.Abs(whole) < 120_000 && ShiftMonths(moment, (int)whole) is { } shifted
                ? CalendarBounds.Add(shifted, (months - whole) * 30 * 86400)
                : null;
        }

        return unit == Unit.BusinessDay
            ? Math.Abs(amount) < 1_000 ? BusinessDays.Add(moment, (int)amount) : null
            : CalendarBounds.Add(moment, new LengthPart(amount, unit).Seconds);
    }

    private static DateTime? ShiftMonths(DateTime moment, int months)
    {
        var index = ((moment.Year - 1) * 12) + moment.Month - 1 + months;
        return index is < 0 or >= 9999 * 12 ? null : moment.AddMonths(months);
    }
}
