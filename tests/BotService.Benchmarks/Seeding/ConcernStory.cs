using Huiyin.Concerns;
using Huiyin.Concerns.Proof;
using Huiyin.DialogContent;
using Huiyin.Outbox;

namespace Huiyin.Benchmarks.Seeding;

/// <summary>What happens to one concern from filing until it is settled, or until now.</summary>
internal sealed class ConcernStory(ConcernHistory history, EventRecorder recorder, Deadlines deadlines, Chance chance, SeedWords words, int events, DateTimeOffset until)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private Concern _concern = null!;
    private DateTimeOffset _at;

    /// <summary>Units that owned it before they passed it on.</summary>
    public HashSet<string> FormerUnits { get; } = [];

    /// <summary>What reporter and followers were told: the code, the version, when, and who did it.</summary>
    public List<(string Code, int Version, DateTimeOffset At, Actor Actor)> Told { get; } = [];

    /// <summary>Every event with what was before and after it.</summary>
    public List<Moment> Moments { get; } = [];

    public async Task<Concern> TellAsync(NewConcern filing, ConcernEventData filed, DateTimeOffset at, string id, IReadOnlyList<string> otherUnits)
    {
        recorder.Events.Clear();
        FormerUnits.Clear();
        Told.Clear();
        Moments.Clear();
        _at = at;
        _concern = await history.BeginAsync(null!, id, filing, Actor.Resident(filing.ReporterId), filed, at, CancellationToken.None);
        Moments.Add(new Moment(recorder.Events[^1], recorder.Events[^1].Data, null, _concern));
        var goesOn = await WorkAsync(otherUnits);
        for (var round = 0; goesOn && round < 3; round++)
        {
            goesOn = await SettleAsync(round);
        }

        return _concern;
    }

    private Actor Clerk => new(ActorRole.Clerk, $"clerk-{_concern.Unit}", "Clerk", _concern.Unit);

    // What was disputed is taken up by the head, and settled by somebody else than before.
    private Actor Head => new(ActorRole.UnitHead, $"head-{_concern.Unit}", "Head", _concern.Unit);

    private Actor Reporter => Actor.Resident(_concern.ReporterId);

    private async Task<bool> WorkAsync(IReadOnlyList<string> otherUnits)
    {
        // A few lie about for a long time, whatever the deadline.
        var pace = chance.Of(0.01) ? 25 : 1;
        if (!await StepAsync(Hour * 0.5 * pace, new(ConcernStatus.Assigned, Unit: _concern.Unit), Actor.System))
        {
            return false;
        }

        if (chance.Of(0.1))
        {
            FormerUnits.Add(_concern.Unit);
            if (!await StepAsync(Hour * 5, new(ConcernStatus.Assigned, Text: "不属于本单位职责", Unit: chance.Among(otherUnits)), Clerk))
            {
                return false;
            }

            FormerUnits.Remove(_concern.Unit);
        }

        if (chance.Of(0.02))
        {
            await StepAsync(Hour * 20, new(ConcernStatus.Closed, ConcernOutcome.NotAccepted, "属于开发商保修范围", ResponsibleInstead: "开发商"), Clerk with { Role = ActorRole.UnitHead });
            return false;
        }

        if (chance.Of(0.01))
        {
            await StepAsync(Hour * 20, new(ConcernStatus.Closed, ConcernOutcome.Withdrawn), Reporter);
            return false;
        }

        return await StepAsync(Hour * 6 * pace, new(ConcernStatus.InProgress), Clerk)
            && await FillAsync(pace)
            && (!chance.Of(0.12) || await AskAsync())
            && (!chance.Of(0.02) || await DeferAsync());
    }

    private async Task<bool> FillAsync(int pace)
    {
        // Filing, assignment, beginning, rectification and closing are there anyway.
        var target = Math.Max(0, events - 6 + chance.Below(5));
        for (var i = 0; i < target; i++)
        {
            var isReply = chance.Of(0.4);
            var escalated = !isReply && chance.Of(0.05);
            var kind = isReply ? ConcernEventKind.Replied : escalated ? chance.Of(0.5) ? ConcernEventKind.Reminded : ConcernEventKind.Escalated : chance.Of(0.1) ? ConcernEventKind.WordsAdded : ConcernEventKind.Noted;
            var actor = kind switch
            {
                ConcernEventKind.Reminded or ConcernEventKind.Escalated => Actor.System,
                ConcernEventKind.WordsAdded => Reporter,
                _ => Clerk,
            };
            var data = actor == Actor.System ? new ConcernEventData { Act = _concern.NextAct, NextActDue = kind == ConcernEventKind.Escalated ? _at + (Hour * 24) : null } : new ConcernEventData();
            if (!await AddAsync(Hour * 7 * pace, kind, data, actor == Actor.System ? null : isReply ? words.Reply() : words.Note(), actor))
            {
                return false;
            }

            if (isReply || kind == ConcernEventKind.Escalated)
            {
                Told.Add((isReply ? ConcernMessages.Replied : ConcernMessages.Escalated, _concern.Version, _at, actor));
            }
        }

        return true;
    }

    private async Task<bool> AskAsync() =>
        await StepAsync(Hour * 4, new(ConcernStatus.AwaitingResident, Text: "请补充具体楼号和时间"), Clerk)
        && await AddAsync(Hour * 10, ConcernEventKind.WordsAdded, new ConcernEventData(), "三号楼，早上七点左右", Reporter)
        && await StepAsync(TimeSpan.Zero, new(ConcernStatus.InProgress), Reporter);

    private async Task<bool> DeferAsync()
    {
        var review = DateOnly.FromDateTime(_at.UtcDateTime.AddDays(20 + chance.Below(60)));
        return await StepAsync(Hour * 8, new(ConcernStatus.Deferred, Text: "列入下季度改造计划", ReviewOn: review), Clerk with { Role = ActorRole.UnitHead })
            && await StepAsync(review.ToDateTime(TimeOnly.MinValue) - _at.UtcDateTime, new(ConcernStatus.InProgress), Actor.System, exactly: true);
    }

    private async Task<bool> SettleAsync(int round)
    {
        if (!await StepAsync(Hour * 16, new(ConcernStatus.Rectified, Text: words.Deed()), round == 1 ? Head : Clerk))
        {
            return false;
        }

        if (round < 2 && chance.Of(0.09))
        {
            return await StepAsync(Hour * 8, new(ConcernStatus.Reopened, Text: "还是老样子"), Reporter)
                && await StepAsync(Hour * 5, new(ConcernStatus.InProgress), round == 0 ? Head : Head with { Id = $"second-{_concern.Unit}" });
        }

        var isConfirmed = chance.Of(0.7);
        if (await StepAsync(isConfirmed ? Hour * 12 : Hour * 24 * 7, isConfirmed ? new(ConcernStatus.Closed, ConcernOutcome.Confirmed) : new(ConcernStatus.Closed, ConcernOutcome.Unanswered), isConfirmed ? Reporter : Actor.System, exactly: !isConfirmed)
            && isConfirmed && chance.Of(0.4))
        {
            await AddAsync(Hour, ConcernEventKind.Rated, new ConcernEventData { Stars = chance.Of(0.75) ? 5 : 1 + chance.Below(4) }, null, Reporter);
        }

        return false;
    }

    private async Task<bool> StepAsync(TimeSpan after, TransitionRequest to, Actor actor, bool exactly = false)
    {
        var row = Transitions.Find(_concern.Status, _concern.Outcome, to.To, to.Outcome) ?? throw new InvalidOperationException($"There is no step from {_concern.Status} to {to.To}.");
        var from = _concern;
        var moved = from.PausedSince is { } paused && to.To == ConcernStatus.InProgress ? deadlines.Resume(from, paused, _at)
            : to.To == ConcernStatus.Reopened ? deadlines.Reopen(from, _at)
            : (DateTimeOffset?)null;
        var data = new ConcernEventData
        {
            From = from.Status,
            To = to.To,
            Outcome = to.Outcome,
            Unit = to.Unit,
            ReviewOn = to.ReviewOn,
            ResponsibleInstead = to.ResponsibleInstead,
            ResolutionDue = moved,
        };
        if (!await AddAsync(after, ConcernEventKind.StatusChanged, data, to.Text, actor, exactly))
        {
            return false;
        }

        Told.Add((row.Message, _concern.Version, _at, actor));
        return true;
    }

    private async Task<bool> AddAsync(TimeSpan after, ConcernEventKind kind, ConcernEventData data, string? text, Actor actor, bool exactly = false)
    {
        var at = _at + (exactly ? after : chance.About(after));
        at = new DateTimeOffset(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
        if (at > until)
        {
            return false;
        }

        _at = at;
        var before = _concern;
        _concern = await history.ContinueAsync(null!, _concern, kind, actor, data, text, at, CancellationToken.None);
        Moments.Add(new Moment(recorder.Events[^1], recorder.Events[^1].Data, before, _concern));
        return true;
    }
}
