using Huiyin.DialogContent;
using Huiyin.Summaries.Messages;
using Huiyin.Summaries.Periods;

namespace Huiyin.Scheduling.Jobs;

/// <summary>
/// In the morning after a day: what staff have before them now. In the afternoon nobody needs it any more, and on a day off nobody reads it:
/// what fell due then is overdue in the next one.
/// </summary>
internal sealed class DailyDispatchJob(StaffMessages messages, DispatchReading reading, IDialogContent content) : IPeriodicJob
{
    public string Code => "daily-dispatch";

    public PeriodKind Kind => PeriodKind.Day;

    public TimeOnly? At => content.Current.Summaries.DispatchAt;

    public TimeSpan? WorthFor { get; } = TimeSpan.FromHours(6);

    public string? PassedOver(Period period) => content.Current is { Summaries.DispatchesOnDaysOff: false } current && !current.Calendar.HasWork(period.LastDay.AddDays(1)) ? SkipReasons.DayOff : null;

    public async Task<IPeriodicWork?> PrepareAsync(Period period, CancellationToken cancellationToken) => await messages.PrepareAsync(
        Code,
        period,
        async (transaction, audience, token) => await reading.ReadAsync(transaction, audience.Access.Visibility, audience.Group.Locale, token),
        cancellationToken);
}
