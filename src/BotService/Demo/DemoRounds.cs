using Huiyin.Concerns;
using Huiyin.Concerns.ReturnVisits;
using Huiyin.DialogContent;
using Huiyin.Transactions;

namespace Huiyin.Demo;

/// <summary>In the evening visitors go and tell in person who could not be written to.</summary>
internal sealed class DemoRounds(ReturnVisitService returnVisits, ConcernQueries queries, DemoStaff staff, DemoTexts texts, DemoCalendar calendar, DemoSchedule schedule, Random random)
{
    private const int AtOnce = 200;

    public void Begin()
    {
        for (var day = 0; day < DemoCalendar.DaysGone; day++)
        {
            var evening = calendar.At(calendar.First.AddDays(day), new TimeOnly(19, 0));
            if (evening < calendar.Now)
            {
                schedule.Add(evening, GoAsync);
            }
        }
    }

    private async Task GoAsync(ITransaction transaction, CancellationToken cancellationToken)
    {
        List<(ReturnVisit Visit, Concern Concern)> open = [];
        foreach (var visit in await returnVisits.ListAsync(transaction, new ReturnVisitFilter(Limit: AtOnce), cancellationToken))
        {
            open.Add((visit, (await queries.FindAsync(transaction, visit.ConcernId, cancellationToken))!));
        }

        // Ids differ each time; by numbers the same seed tells the same story.
        foreach (var (visit, concern) in open.OrderBy(one => one.Concern.Number, StringComparer.Ordinal).ThenBy(one => one.Visit.Reason))
        {
            // Some are left for tomorrow.
            if (concern.Status == ConcernStatus.Rectified || visit.Area is null || random.Next(100) < 25)
            {
                continue;
            }

            var isMet = random.Next(100) < 88;
            await returnVisits.RecordAsync(
                transaction,
                visit.Id,
                isMet ? ReturnVisitResult.ToldInPerson : ReturnVisitResult.NotMet,
                isMet ? texts.Said("told", Locales.Chinese) : null,
                staff.Visitor(visit.Area),
                cancellationToken);
        }
    }
}
