using System.Globalization;
using Huiyin.Concerns;

namespace Huiyin.Summaries.Phases;

/// <summary>Cuts a concern's history into phases: the ledger's own fold says where it stands after each event.</summary>
internal static class PhaseReading
{
    private const int ContentFrom = 3;

    /// <param name="events">All of one concern, in order, with or without their words.</param>
    public static IReadOnlyList<ConcernPhase> Of(IReadOnlyList<ConcernEvent> events)
    {
        List<ConcernPhase> phases = [];
        Concern? before = null;
        foreach (var happened in events)
        {
            var after = ConcernFold.Apply(before, happened);
            if (Next(phases.Count == 0 ? null : phases[^1], LastVoice(phases), before, after, happened) is { } phase)
            {
                Add(phases, phase);
            }

            before = after;
        }

        CompleteContact(phases, before!);
        return phases;
    }

    private static ConcernPhase? Next(ConcernPhase? last, ConcernPhase? voiced, Concern? before, Concern after, ConcernEvent happened)
    {
        var data = happened.Kind is ConcernEventKind.StatusChanged or ConcernEventKind.Rated ? happened.Data : null;
        var phase = PhaseOf(after);
        var start = StartOf(before, after, happened);
        if (last is not null && start == PhaseStart.Moved && phase == last.Phase && after.Unit == last.Unit && Code(after.Area) == last.Area
            && after.Category == last.Category && Milliseconds(after.ResolutionDue) == last.Due)
        {
            return null;
        }

        var voice = VoiceOf(start, data?.Stars);
        return new ConcernPhase
        {
            Number = long.Parse(after.Number, CultureInfo.InvariantCulture),
            Sequence = happened.Sequence,
            From = Milliseconds(happened.At),
            Phase = phase,
            Start = start,
            Unit = after.Unit,
            Area = Code(after.Area),
            Category = after.Category,
            Kind = after.Kind,
            Due = Milliseconds(after.ResolutionDue),
            CreatedAt = Milliseconds(after.CreatedAt),
            RectifiedAt = after.RectifiedAt is { } rectified ? Milliseconds(rectified) : 0,
            PreviousUnit = last?.Unit ?? "",
            Voice = voice,
            EarlierVoice = voice == ResidentVoice.None ? ResidentVoice.None : voiced?.Voice ?? ResidentVoice.None,
            EarlierVoiceAt = voice == ResidentVoice.None ? 0 : voiced?.From ?? 0,
            EarlierVoiceUnit = voice == ResidentVoice.None ? "" : voiced?.Unit ?? "",
        };
    }

    private static void Add(List<ConcernPhase> phases, ConcernPhase phase)
    {
        if (phases.Count > 0)
        {
            phases[^1].To = phase.From;
            for (var i = phases.Count - 1; i >= 0 && phases[i].EndsAt == ConcernPhase.Never && phases[i].Phase != phase.Phase; i--)
            {
                phases[i].EndsAt = phase.From;
            }
        }

        phases.Add(phase);
    }

    private static void CompleteContact(List<ConcernPhase> phases, Concern now)
    {
        var due = Milliseconds(now.FirstContactDue);
        var needless = phases.Exists(phase => phase.Phase is Phase.Withdrawn or Phase.Merged && phase.From < due);
        var contact = now.FirstContactAt is { } at ? Milliseconds(at) : (long?)null;
        phases[0].ContactDue = needless && !(contact <= due) ? null : due;
        phases[0].ContactAt = contact;
    }

    private static ConcernPhase? LastVoice(List<ConcernPhase> phases) => phases.FindLast(phase => phase.Voice != ResidentVoice.None);

    private static Phase PhaseOf(Concern concern) => concern.Status switch
    {
        ConcernStatus.Submitted => Phase.Submitted,
        ConcernStatus.AwaitingResident => Phase.AwaitingResident,
        ConcernStatus.Deferred => Phase.Deferred,
        ConcernStatus.Rectified => Phase.AwaitingConfirmation,
        ConcernStatus.Closed => concern.Outcome switch
        {
            ConcernOutcome.Unanswered => Phase.Unanswered,
            ConcernOutcome.NotAccepted => Phase.NotAccepted,
            ConcernOutcome.Merged => Phase.Merged,
            ConcernOutcome.Withdrawn => Phase.Withdrawn,
            _ => Phase.Settled,
        },
        _ => Phase.Working,
    };

    private static PhaseStart StartOf(Concern? before, Concern after, ConcernEvent happened)
    {
        if (before is null)
        {
            return PhaseStart.Filed;
        }

        if (happened.Kind != ConcernEventKind.StatusChanged)
        {
            return happened.Kind == ConcernEventKind.Rated ? PhaseStart.Rated : PhaseStart.Moved;
        }

        return (after.Status, after.Outcome) switch
        {
            (ConcernStatus.Reopened, _) => happened.Actor.Role is ActorRole.Resident or ActorRole.Visitor ? PhaseStart.Disputed : PhaseStart.Reopened,
            (ConcernStatus.Rectified, _) => PhaseStart.Rectified,
            (ConcernStatus.Assigned, _) when after.PassedOnCount > before.PassedOnCount => PhaseStart.PassedOn,
            (_, ConcernOutcome.Confirmed) => PhaseStart.Confirmed,
            (_, ConcernOutcome.Unanswered) => PhaseStart.Unanswered,
            (_, ConcernOutcome.NotAccepted) => PhaseStart.NotAccepted,
            (_, ConcernOutcome.Merged) => PhaseStart.Merged,
            (_, ConcernOutcome.Withdrawn) => PhaseStart.Withdrawn,
            _ => PhaseStart.Moved,
        };
    }

    private static ResidentVoice VoiceOf(PhaseStart start, int? stars) => start switch
    {
        PhaseStart.Confirmed => ResidentVoice.Content,
        PhaseStart.Disputed => ResidentVoice.Discontent,
        PhaseStart.Rated => stars >= ContentFrom ? ResidentVoice.Content : ResidentVoice.Discontent,
        _ => ResidentVoice.None,
    };

    private static string Code(string? area) => area ?? "";

    private static long Milliseconds(DateTimeOffset moment) => moment.ToUnixTimeMilliseconds();
}
