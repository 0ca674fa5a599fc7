using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Transactions;
using Huiyin.Visits;

namespace Huiyin.Demo;

/// <summary>The register, the campaign and all visits so far.</summary>
internal sealed class DemoVisits(
    IHouseholdRepository households,
    IVisitRepository visits,
    CampaignService campaigns,
    IDialogContent content,
    DistrictTime district,
    DemoCalendar calendar,
    DemoStaff staff,
    DemoTexts texts,
    Random random)
{
    public const string Campaign = "great-visit";

    private const int Portion = 2_000;

    private readonly List<VisitEvent> _events = [];
    private readonly List<HouseholdVisit> _states = [];

    /// <summary>Every visit at which somebody was met, in the order of time.</summary>
    public IReadOnlyList<(VisitEvent Visit, Household Household)> Met { get; private set; } = [];

    public Task<Campaign> BeginAsync(ITransaction transaction, CancellationToken cancellationToken) => campaigns.AddAsync(
        transaction,
        new Campaign
        {
            Code = Campaign,
            Name = new LocalizedText("调研察民情、走访办实事入户大走访", "Listening from door to door"),
            StartsOn = calendar.First,
            EndsOn = calendar.Last,
            Areas = [.. content.Current.Areas.Offices.Select(office => new CampaignArea(
                office.Code,
                DemoDistrict.Places.Where(place => content.Current.Areas.Find(place.Area).LiesIn(office)).Sum(place => place.Households),
                $"office-{office.Code}"))],
        },
        staff.Supervisor,
        cancellationToken);

    /// <summary>One place at a time; <see cref="FinishAsync"/> comes last.</summary>
    public async Task SettleAsync(ITransaction transaction, int place, CancellationToken cancellationToken)
    {
        var (code, count, _) = DemoDistrict.Places[place];
        var registered = calendar.Start.ToUniversalTime();
        var all = DemoDistrict.AddressesOf(content.Current.Areas.Find(code), count)
            .Select(address => new Household { Id = Guid.CreateVersion7(registered).ToString("N"), Address = address, CreatedAt = registered })
            .ToList();
        await households.AddAsync(transaction, all, cancellationToken);

        var visited = DemoDistrict.VisitedByPlace()[place];
        // Building by building, with some left over everywhere.
        var order = all.Select((household, index) => (household, Key: index + (random.NextDouble() * count * 0.35))).OrderBy(entry => entry.Key).Select(entry => entry.household).ToList();
        var met = Met.ToList();
        for (var index = 0; index < order.Count; index++)
        {
            var events = index < visited ? Visited(order[index], (double)index / visited) : NotYet(order[index]);
            if (VisitFold.Of(events) is { } state)
            {
                _states.Add(state);
                _events.AddRange(events);
                met.AddRange(events.Where(visit => visit.Outcome == VisitOutcome.Visited).Select(visit => (visit, order[index])));
            }
        }

        Met = met;
    }

    public async Task FinishAsync(ITransaction transaction, Action<double> progress, CancellationToken cancellationToken)
    {
        Met = [.. Met.OrderBy(entry => entry.Visit.VisitedAt)];
        var inOrder = _events.OrderBy(visit => visit.RecordedAt).Chunk(Portion).ToList();
        for (var portion = 0; portion < inOrder.Count; portion++)
        {
            await visits.AppendAllAsync(transaction, inOrder[portion], [], cancellationToken);
            progress((portion + 1.0) / inOrder.Count);
        }

        await visits.AppendAllAsync(transaction, [], _states, cancellationToken);
    }

    private List<VisitEvent> Visited(Household household, double share)
    {
        // The first days are slow, then teams find their pace.
        var day = Math.Clamp((int)(DemoCalendar.DaysGone * Math.Pow(share, 0.85)), 0, DemoCalendar.DaysGone - 1);
        List<VisitEvent> events = [];
        var by = staff.Visitor(household.Address.Area);
        if (day >= 2 && random.Next(100) < 12)
        {
            events.Add(Event(household, VisitOutcome.NotAtHome, Moment(day - random.Next(1, Math.Min(day, 5)), evening: false), by));
        }

        events.Add(Event(household, VisitOutcome.Visited, Moment(day, evening: events.Count > 0 || random.Next(3) == 0), by));
        return events;
    }

    private List<VisitEvent> NotYet(Household household)
    {
        var by = staff.Visitor(household.Address.Area);
        var luck = random.Next(100);
        var day = random.Next(6, DemoCalendar.DaysGone);
        return luck switch
        {
            < 46 => [],
            < 74 => [Event(household, VisitOutcome.NotAtHome, Moment(day, evening: false), by)],
            < 86 => [Event(household, VisitOutcome.NotAtHome, Moment(day - 4, evening: false), by), Event(household, VisitOutcome.NotAtHome, Moment(day, evening: true), by)],
            < 93 => [Event(household, VisitOutcome.Refused, Moment(day, evening: false), by)],
            _ => [Event(household, VisitOutcome.ReturnNeeded, Moment(day, evening: true), by)],
        };
    }

    private DateTimeOffset Moment(int day, bool evening)
    {
        var time = evening ? new TimeOnly(18, 30) : new TimeOnly(8, 40);
        var moment = calendar.At(calendar.First.AddDays(day), time).AddSeconds(random.Next(evening ? 2 * 3600 : 8 * 3600));
        return moment < calendar.Now.AddMinutes(-10) ? moment : moment.AddDays(-1) < calendar.Start ? calendar.Start : moment.AddDays(-1);
    }

    private VisitEvent Event(Household household, VisitOutcome outcome, DateTimeOffset at, Actor by)
    {
        var whole = new DateTimeOffset(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
        return new VisitEvent
        {
            Id = Guid.CreateVersion7(whole).ToString("N"),
            Campaign = Campaign,
            HouseholdId = household.Id,
            Area = household.Address.Area,
            Kind = VisitEventKind.Recorded,
            Outcome = outcome,
            VisitedAt = whole,
            VisitedOn = DateOnly.FromDateTime(district.At(whole).DateTime),
            RecordedAt = whole.AddMinutes(random.Next(1, 4)),
            By = by,
            Remark = random.Next(40) == 0 ? texts.Said("remark", Locales.Chinese) : null,
        };
    }
}
