namespace Huiyin.Summaries.Periods;

/// <summary>Whole days of the district. What happened at <see cref="From"/> belongs to it, what happened at <see cref="CutOff"/> to the next one.</summary>
/// <param name="Kind">Which calendar it follows.</param>
/// <param name="FirstDay">The first day.</param>
/// <param name="LastDay">The last day, which belongs to it.</param>
/// <param name="From">When it began, UTC.</param>
/// <param name="CutOff">When it freezes, UTC.</param>
/// <param name="Campaign">Of a campaign its code.</param>
internal sealed record Period(PeriodKind Kind, DateOnly FirstDay, DateOnly LastDay, DateTimeOffset From, DateTimeOffset CutOff, string? Campaign = null)
{
    /// <summary>Stable, unique with the first day: <c>week</c>, <c>campaign/2023-summer</c>.</summary>
    public string Code => Campaign is null ? Kind.ToString().ToLowerInvariant() : $"campaign/{Campaign}";

    public int Days => LastDay.DayNumber - FirstDay.DayNumber + 1;
}
