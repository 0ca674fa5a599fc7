using Huiyin.Concerns;
using Huiyin.Demo.Photos;
using Huiyin.DialogContent;
using Huiyin.Outbox;
using Huiyin.Transactions;
using Huiyin.Visits;

namespace Huiyin.Demo;

/// <summary>Files a concern and puts on the schedule what becomes of it.</summary>
internal sealed class DemoScript(
    ConcernService concerns,
    HouseholdReporter reporters,
    IVisitRepository visits,
    DemoChat chat,
    DemoPhotos photos,
    DemoActs acts,
    DemoCalendar calendar,
    DemoSchedule schedule,
    Random random)
{
    // Where somebody has to be there within hours, the district is faster, if not always fast enough.
    private const double Urgent = 0.15;

    public void Begin(DemoConcern told) => schedule.Add(told.FiledAt, async (transaction, token) =>
    {
        var concern = await FileAsync(transaction, told, token);
        told.Id = concern.Id;
        GoOn(told, concern.Unit, concern.FirstContactDue - concern.CreatedAt < TimeSpan.FromHours(8) ? Urgent : 1);
    });

    private async Task<Concern> FileAsync(ITransaction transaction, DemoConcern told, CancellationToken cancellationToken)
    {
        var isAtDoor = told.Door is not null;
        (told.ResidentId, told.Conversation) = isAtDoor
            ? await reporters.WithoutChatAsync(transaction, told.Door!.Value.Household.Id, cancellationToken)
            : await chat.ComeAsync(transaction, told.Locale, told.IsGone, cancellationToken);
        var filing = new NewConcern(told.ResidentId, told.Conversation, told.Kind, told.Category, told.Text, told.Locale, told.Area, told.Place, AttachmentIds: await photos.BeforeAsync(transaction, told, cancellationToken));
        var actor = isAtDoor ? told.Door!.Value.Visit.By : Actor.Resident(told.ResidentId);
        if (!isAtDoor)
        {
            await chat.SayAsync(transaction, told.Conversation, told.Text, cancellationToken);
        }

        var concern = await concerns.FileAsync(transaction, filing, actor, cancellationToken);
        if (isAtDoor)
        {
            await visits.AddConcernAsync(transaction, told.Door!.Value.Visit.Id, concern.Id, cancellationToken);
        }
        else
        {
            await chat.HearFiledAsync(transaction, told.Conversation, concern, cancellationToken);
        }

        return concern;
    }

    private void GoOn(DemoConcern told, string unit, double hurry)
    {
        if (told.Fate == DemoFate.Submitted)
        {
            return;
        }

        if (unit == DemoUnits.InMinutes && told.Fate == DemoFate.Settled)
        {
            SettleInMinutes(told);
            return;
        }

        // How much of the time until it has to have come so far passes between the steps.
        var slowness = (unit == DemoUnits.Slow ? 2.5 : 1) * hurry;
        var accepted = told.Fate == DemoFate.Assigned ? calendar.WorkTime(told.FiledAt, 1, 12 * slowness) : calendar.WorkTime(told.FiledAt, 0.3 * hurry, 7 * slowness);
        schedule.Add(accepted, acts.Accept(told));
        var last = accepted;
        if (random.Next(100) < (unit == DemoUnits.PassesOn ? 55 : 4) && told.FiledAt < calendar.Now.AddDays(-5))
        {
            last = calendar.WorkTime(last, 2, 10);
            schedule.Add(last, acts.PassOn(told));
        }

        if (told.Fate == DemoFate.Assigned)
        {
            return;
        }

        last = calendar.WorkTime(last, 0.5 * hurry, 9 * slowness);
        schedule.Add(last, acts.Start(told));
        if (random.Next(100) < 65)
        {
            schedule.Add(calendar.WorkTime(last, 0.2, 20), acts.Reply(told));
        }

        if (random.Next(100) < 20)
        {
            schedule.Add(calendar.WorkTime(last, 1, 40), acts.Note(told));
        }

        End(told, unit, last, slowness);
    }

    private void End(DemoConcern told, string unit, DateTimeOffset started, double slowness)
    {
        switch (told.Fate)
        {
            case DemoFate.InProgress when told.Door is null && random.Next(100) < 25:
                schedule.Add(Later(started, calendar.HoursAgo(0.5, 40)), acts.AskAgain(told));
                break;
            case DemoFate.Awaiting:
                schedule.Add(Later(started, calendar.HoursAgo(2, 60)), acts.Ask(told));
                break;
            case DemoFate.Deferred:
                schedule.Add(calendar.WorkTime(started, 10, 60), acts.Defer(told));
                break;
            case DemoFate.Rectified:
                schedule.Add(Later(started, calendar.HoursAgo(1, 40)), acts.Rectify(told, copied: unit == DemoUnits.Bursts));
                break;
            case DemoFate.Reopened:
                schedule.Add(Later(started, calendar.HoursAgo(30, 60)), acts.Rectify(told, copied: unit == DemoUnits.Bursts));
                schedule.Add(Later(started, calendar.HoursAgo(1, 26)), acts.Dispute(told));
                break;
            case DemoFate.Settled:
                Settle(told, unit, started, slowness);
                break;
        }
    }

    private void Settle(DemoConcern told, string unit, DateTimeOffset started, double slowness)
    {
        var end = calendar.Now.AddHours(-2);
        var wanted = started.AddDays((0.6 + (4 * random.NextDouble())) * slowness);
        var rectified = wanted < end.AddHours(-20) ? wanted : started + ((end - started) * 0.5);
        rectified = unit == DemoUnits.Bursts && calendar.SundayNight(started, end.AddHours(-20)) is { } night ? night : rectified;
        schedule.Add(rectified, acts.Rectify(told, copied: unit == DemoUnits.Bursts));
        if (random.Next(100) < (unit == DemoUnits.Disputed ? 50 : 7))
        {
            var (disputed, again) = (rectified + ((end - rectified) * 0.15), rectified + ((end - rectified) * 0.55));
            schedule.Add(disputed, acts.Dispute(told));
            schedule.Add(disputed + ((again - disputed) * 0.5), acts.Start(told));
            schedule.Add(again, acts.Rectify(told, copied: false));
            rectified = again;
        }

        var confirmed = rectified.AddHours(1 + (random.NextDouble() * 30));
        Confirm(told, confirmed < end ? confirmed : rectified + ((end - rectified) * 0.8), unit);
    }

    private void SettleInMinutes(DemoConcern told)
    {
        var opened = calendar.WorkTime(told.FiledAt, 0.1, 3);
        schedule.Add(opened, acts.Accept(told));
        schedule.Add(opened.AddMinutes(random.Next(2, 6)), acts.Rectify(told, copied: random.Next(2) == 0));
        Confirm(told, opened.AddHours(2 + (random.NextDouble() * 24)), DemoUnits.InMinutes);
    }

    private void Confirm(DemoConcern told, DateTimeOffset at, string unit)
    {
        var moment = at < calendar.Now.AddHours(-1) ? at : calendar.Now.AddMinutes(-random.Next(30, 90));
        schedule.Add(moment, acts.Confirm(told));
        if (told.Door is null && random.Next(100) < 75)
        {
            var stars = unit is DemoUnits.Slow or DemoUnits.Disputed ? random.Next(2, 5) : random.Next(100) < 60 ? 5 : random.Next(3, 5);
            schedule.Add(moment.AddMinutes(2), acts.Rate(told, stars));
        }
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one.AddMinutes(20) > other ? one.AddMinutes(20) : other;
}
