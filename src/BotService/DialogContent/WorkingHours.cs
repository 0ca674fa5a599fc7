namespace Huiyin.DialogContent;

/// <param name="Code">What units.yaml names.</param>
/// <param name="Days">On which days of the week there is work.</param>
/// <param name="Times">From and to in minutes after midnight, in order and apart.</param>
/// <param name="WorksOnHolidays">Days off do not count here.</param>
internal sealed record WorkingHours(
    string Code,
    LocalizedText Label,
    IReadOnlySet<DayOfWeek> Days,
    IReadOnlyList<(int From, int To)> Times,
    bool WorksOnHolidays);
