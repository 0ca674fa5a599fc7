using Huiyin.Summaries.Messages;
using Huiyin.Summaries.Periods;

namespace Huiyin.Scheduling.Jobs;

/// <summary>In the morning after a day: what staff have before them now. In the afternoon nobody needs it any more.</summary>
internal sealed class DailyDispatchJob(StaffMessages messages, DispatchReading reading, ScheduleOptions options) : IPeriodicJob
{
    public string Code => "daily-dispatch";

    public PeriodKind Kind => PeriodKind.Day;

    public TimeOnly At => options.DispatchAt;

    public TimeSpan? WorthFor => options.DispatchAt.ToTimeSpan() + TimeSpan.FromHours(6);

    public async Task<IPeriodicWork?> PrepareAsync(Period period, CancellationToken cancellationToken) => await messages.PrepareAsync(
        Code,
        period,
        async (transaction, audience, token) => await reading.ReadAsync(transaction, audience.Access.Visibility, audience.Group.Locale, token),
        cancellationToken);
}
