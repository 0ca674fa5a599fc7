namespace Huiyin.DialogContent;

/// <summary>Days off, or days of a weekend that are worked instead.</summary>
/// <param name="To">The last day; the same as <paramref name="From"/> for a single one.</param>
/// <param name="IsWorked">Shifted: there is work, whatever the day of the week.</param>
/// <param name="IsProvisional">Not yet as the year's official notice has it.</param>
internal sealed record Holiday(DateOnly From, DateOnly To, LocalizedText Label, bool IsWorked, bool IsProvisional)
{
    public IEnumerable<DateOnly> Days
    {
        get
        {
            for (var day = From; day <= To; day = day.AddDays(1))
            {
                yield return day;
            }
        }
    }
}
