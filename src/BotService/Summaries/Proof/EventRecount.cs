using Huiyin.Concerns;
using Huiyin.Summaries.Counting;
using Huiyin.Summaries.Periods;

namespace Huiyin.Summaries.Proof;

/// <summary>
/// Counts a period a second time, from nothing but the events before its cut-off and by other code than the phases: concern by concern, the whole
/// story each time. Slow, and therefore the judge of the fast way.
/// </summary>
internal sealed class EventRecount(Period period, DateTimeOffset cutOff, Tallies tallies)
{
    public void Add(ConcernStory concern)
    {
        var story = concern.Before(cutOff);
        if (story.Count == 0 || IsOverBefore(story[^1]))
        {
            return;
        }

        var (now, inPeriod) = (story[^1].After, story.Where(moment => moment.Happened.At >= period.From).ToList());
        Count(inPeriod.Where(moment => moment.Before is null), moment => moment.After.Unit, tally => tally.Received++);
        Count(inPeriod.Where(IsPassedOn), moment => moment.Before!.Unit, tally => tally.PassedOn++);
        Count(inPeriod.Where(moment => moment.To == ConcernStatus.Reopened), moment => moment.After.Unit, tally => tally.Reopened++);
        Count(inPeriod.Where(moment => moment.To == ConcernStatus.Reopened && SpeaksForResident(moment)), moment => moment.After.Unit, tally => tally.Disputed++);
        Count(ClosedAs(inPeriod, ConcernOutcome.NotAccepted), moment => moment.After.Unit, tally => tally.NotAccepted++);
        Count(ClosedAs(inPeriod, ConcernOutcome.Merged), moment => moment.After.Unit, tally => tally.Merged++);
        Count(ClosedAs(inPeriod, ConcernOutcome.Withdrawn), moment => moment.After.Unit, tally => tally.Withdrawn++);
        Count(inPeriod.Where(moment => moment.To == ConcernStatus.Rectified), moment => moment.After.Unit, tally => tally.Rectified++);
        CountClosed(story, now);
        CountStock(now);
        CountContact(story, now);
        CountVoice(inPeriod);
    }

    // Nothing of it lies in the period, and it is no longer open: most concerns of a ledger of years.
    private bool IsOverBefore(StoryMoment last) => last.After.Status == ConcernStatus.Closed && last.Happened.At < period.From && last.After.FirstContactDue < period.From;

    private void CountClosed(List<StoryMoment> story, Concern now)
    {
        var closed = story.FindLast(moment => moment.To == ConcernStatus.Closed);
        if (now.Status != ConcernStatus.Closed || closed.Happened.At < period.From)
        {
            return;
        }

        var deed = story.FindLast(moment => moment.To == ConcernStatus.Rectified).Happened;
        switch (now.Outcome)
        {
            case ConcernOutcome.Confirmed:
                Count([closed], moment => moment.After.Unit, tally => tally.Settle((long)(deed.At - now.CreatedAt).TotalMilliseconds, deed.At <= closed.After.ResolutionDue));
                break;
            case ConcernOutcome.Unanswered:
                Count([closed], moment => moment.After.Unit, tally => tally.Unanswered++);
                break;
        }
    }

    private void CountStock(Concern now)
    {
        if (now.Status == ConcernStatus.Closed)
        {
            return;
        }

        Count(now, now.Unit, tally =>
        {
            tally.Deferred += now.Status == ConcernStatus.Deferred ? 1 : 0;
            tally.UnderWay += now.Status == ConcernStatus.Deferred ? 0 : 1;
            tally.AwaitingResident += now.Status == ConcernStatus.AwaitingResident ? 1 : 0;
            tally.AwaitingConfirmation += now.Status == ConcernStatus.Rectified ? 1 : 0;
            tally.Overdue += now.Status is not (ConcernStatus.Deferred or ConcernStatus.AwaitingResident or ConcernStatus.Rectified) && now.ResolutionDue < cutOff ? 1 : 0;
        });
    }

    private void CountContact(List<StoryMoment> story, Concern now)
    {
        var filed = story[0].After;
        if (now.FirstContactDue < period.From || now.FirstContactDue >= cutOff)
        {
            return;
        }

        var inTime = now.FirstContactAt <= now.FirstContactDue;
        var needless = story.Exists(moment => moment.To == ConcernStatus.Closed && moment.After.Outcome is ConcernOutcome.Withdrawn or ConcernOutcome.Merged && moment.Happened.At < now.FirstContactDue);
        if (inTime || !needless)
        {
            Count(filed, filed.Unit, tally =>
            {
                tally.ContactDue++;
                tally.ContactInTime += inTime ? 1 : 0;
            });
        }
    }

    private void CountVoice(List<StoryMoment> inPeriod)
    {
        var last = inPeriod.FindLast(moment => moment.Happened.Kind == ConcernEventKind.Rated || ClosedAs([moment], ConcernOutcome.Confirmed).Any() || (moment.To == ConcernStatus.Reopened && SpeaksForResident(moment)));
        if (last.Happened is null)
        {
            return;
        }

        var content = last.Happened.Kind == ConcernEventKind.Rated ? last.Data.Stars >= 3 : last.To == ConcernStatus.Closed;
        Count(last.After, last.After.Unit, tally =>
        {
            tally.Content += content ? 1 : 0;
            tally.Discontent += content ? 0 : 1;
        });
    }

    private static bool IsPassedOn(StoryMoment moment) => moment.To == ConcernStatus.Assigned && moment.After.PassedOnCount > moment.Before!.PassedOnCount;

    private static bool SpeaksForResident(StoryMoment moment) => moment.Happened.Actor.Role is ActorRole.Resident or ActorRole.Visitor;

    private static IEnumerable<StoryMoment> ClosedAs(IEnumerable<StoryMoment> moments, ConcernOutcome outcome) =>
        moments.Where(moment => moment.To == ConcernStatus.Closed && moment.After.Outcome == outcome);

    private void Count(IEnumerable<StoryMoment> moments, Func<StoryMoment, string> unit, Action<Tally> count)
    {
        foreach (var moment in moments)
        {
            Count(moment.After, unit(moment), count);
        }
    }

    private void Count(Concern concern, string unit, Action<Tally> count)
    {
        foreach (var tally in (Tally[])[tallies.District, tallies.Unit(unit), .. tallies.Area(concern.Area ?? ""), .. tallies.Category(concern.Category)])
        {
            count(tally);
        }
    }
}
