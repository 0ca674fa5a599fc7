using Huiyin.Concerns.DueActs;
using Huiyin.Demo.Photos;
using Huiyin.Transactions;

namespace Huiyin.Demo;

/// <summary>Tells the story from its first day to its last, hour by hour, each hour in one transaction.</summary>
internal sealed class DemoStory(
    ITransactions transactions,
    SimulatedClock clock,
    DemoCalendar calendar,
    DemoStaff staff,
    DemoVisits visits,
    DemoConcerns concerns,
    DemoPhotos photos,
    DemoScript script,
    DemoRounds rounds,
    DemoSchedule schedule,
    DemoDelivery delivery,
    DueActSweep sweep)
{
    private static readonly TimeSpan Step = TimeSpan.FromHours(1);
    private const double Preparation = 0.35;

    public async Task TellAsync(string password, Action<double> progress, CancellationToken cancellationToken)
    {
        clock.Begin(calendar.Start.AddHours(-1));
        await PrepareAsync(password, progress, cancellationToken);
        foreach (var concern in concerns.All())
        {
            script.Begin(concern);
        }

        rounds.Begin();
        for (var hour = calendar.Start.AddHours(-1); hour < calendar.Now; hour += Step)
        {
            var end = hour + Step < calendar.Now ? hour + Step : calendar.Now;
            await HourAsync(end, cancellationToken);
            progress(Preparation + ((1 - Preparation) * ((end - calendar.Start) / (calendar.Now - calendar.Start))));
        }
    }

    private async Task PrepareAsync(string password, Action<double> progress, CancellationToken cancellationToken)
    {
        await photos.DrawAsync(cancellationToken);
        await WriteAsync((transaction, token) => staff.AddAsync(transaction, password, token), cancellationToken);
        await WriteAsync((transaction, token) => visits.BeginAsync(transaction, token), cancellationToken);
        for (var place = 0; place < DemoDistrict.Places.Count; place++)
        {
            var index = place;
            await WriteAsync((transaction, token) => visits.SettleAsync(transaction, index, token), cancellationToken);
            progress(Preparation / 2 * (place + 1) / DemoDistrict.Places.Count);
        }

        await WriteAsync((transaction, token) => visits.FinishAsync(transaction, share => progress((Preparation / 2) + (Preparation / 2 * share)), token), cancellationToken);
    }

    private async Task HourAsync(DateTimeOffset end, CancellationToken cancellationToken)
    {
        if (schedule.Next < end)
        {
            await WriteAsync(
                async (transaction, token) =>
                {
                    while (schedule.Next is { } next && next < end)
                    {
                        clock.SetTo(next);
                        await schedule.Take()(transaction, token);
                    }
                },
                cancellationToken);
        }

        clock.SetTo(end);
        await delivery.DrainAsync(cancellationToken);
        if (await sweep.SweepAsync(cancellationToken) > 0)
        {
            await delivery.DrainAsync(cancellationToken);
        }
    }

    private Task WriteAsync(Func<ITransaction, CancellationToken, Task> work, CancellationToken cancellationToken) => transactions.WriteAsync(
        async (transaction, token) =>
        {
            await work(transaction, token);
            return true;
        },
        cancellationToken);
}
