using Huiyin.Concerns.Proof;
using static Huiyin.Concerns.Proof.BreachKind;

namespace Huiyin.Scheduling;

/// <summary>Each way to spoil what was done for a period, and the one thing that verify has to say of it.</summary>
/// <param name="Sql">With <c>{anna}</c> for the id of a subscriber.</param>
/// <param name="Kind">What is found.</param>
/// <param name="Subject">The period, as the finding names it.</param>
/// <param name="Detail">What else it names.</param>
internal sealed record PlantedPeriodBreach(string Sql, BreachKind Kind, string Subject, string Detail)
{
    public const string Reseal = "a number is altered and the summary sealed anew";

    public static IReadOnlyList<PlantedPeriodBreach> All { get; } =
    [
        new("DELETE FROM period_run WHERE job = 'freeze-day' AND first_day = '2026-11-05'", PeriodMissing, "2026-11-05", "freeze-day"),
        new("DELETE FROM period_run WHERE job = 'freeze-day' AND first_day = '2026-11-02'", PeriodMissing, "2026-11-02", "freeze-day"),
        new("DELETE FROM period_run WHERE job = 'weekly-messages'", PeriodMissing, "2026-W45", "weekly-messages"),
        new("UPDATE period_run SET state = 'Running' WHERE job = 'daily-dispatch' AND first_day = '2026-11-08'", PeriodMissing, "2026-11-08", "daily-dispatch"),
        new("DELETE FROM summary WHERE period = 'day' AND first_day = '2026-11-04'", SummaryMissing, "2026-11-04", "freeze-day"),
        new("UPDATE outbox SET once_key = NULL WHERE once_key = 'week-20261102-{anna}'; UPDATE period_run SET count = count - 1 WHERE job = 'weekly-messages'", PeriodMessageMissing, "2026-W45", "{anna}"),
        new("UPDATE period_run SET count = count + 1 WHERE job = 'weekly-messages'", PeriodMessagesDiffer, "2026-W45", "weekly-messages"),
        new("UPDATE summary SET document = replace(document, '\"received\":1', '\"received\":7') WHERE period = 'week'", SummaryDiffers, "week 2026-11-02", "hash"),
        new(Reseal, SummaryDiffers, "week 2026-11-02", "district.received"),
    ];
}
