namespace Huiyin.Concerns;

/// <summary>Holds a wish against the table. What passes is complete and allowed.</summary>
internal sealed class TransitionCheck(DistrictTime district)
{
    private const int LongestCode = 64;
    private const int LongestResponsible = 200;

    public (Transition Row, TransitionRequest Request) Allow(Concern concern, TransitionRequest request, Actor actor)
    {
        var row = Transitions.Find(concern.Status, concern.Outcome, request.To, request.Outcome) ?? throw Refused(Refusal.TransitionNotAllowed);
        var bringsTheResidentsWord = !row.Who.Contains(actor.Role);
        if (bringsTheResidentsWord && (request.ReturnVisitId is null || !row.WithReturnVisit.Contains(actor.Role)))
        {
            throw Refused(Refusal.ActorNotAllowed);
        }

        if (actor.Id == concern.SettledBy && (bringsTheResidentsWord || IsForAnother(concern, row)))
        {
            throw Refused(Refusal.NeedsAnother);
        }

        if (IsTooLate(concern, request, actor))
        {
            throw new ConcernRefusedException(Refusal.TooLate, "to");
        }

        return (row, Complete(concern, row, request));

        ConcernRefusedException Refused(Refusal refusal) => new(refusal, "to", NextSteps(concern, actor), concern.Status);
    }

    /// <summary>What this actor may do next.</summary>
    public static IReadOnlyList<Transition> NextSteps(Concern concern, Actor actor) =>
    [
        .. Transitions.From(concern.Status, concern.Outcome)
            .Where(row => row.Who.Contains(actor.Role) && !(actor.Id == concern.SettledBy && IsForAnother(concern, row))),
    ];

    private static bool IsForAnother(Concern concern, Transition row) => row.ByAnother && concern.ReopenedCount > 0;

    /// <summary>A supervisor may reopen at any time; the resident's word, by whomever it comes, counts for some days.</summary>
    public bool IsTooLate(Concern concern, TransitionRequest request, Actor actor) =>
        request.To == ConcernStatus.Reopened
        && (actor.Role == ActorRole.Resident || request.ReturnVisitId is not null)
        && concern.ClosedAt is { } closed
        && district.Now > closed.AddDays(ConcernLimits.ReopenWithinDays);

    private TransitionRequest Complete(Concern concern, Transition row, TransitionRequest request) => request with
    {
        Text = Words(row, request.Text),
        Unit = row.Requires.HasFlag(Requirements.Unit) ? Unit(concern, request.Unit) : null,
        ReviewOn = row.Requires.HasFlag(Requirements.ReviewOn) ? ReviewOn(request.ReviewOn) : null,
        ResponsibleInstead = row.Requires.HasFlag(Requirements.ResponsibleInstead)
            ? ConcernInput.Required(request.ResponsibleInstead, "responsibleInstead", LongestResponsible)
            : null,
        MergedInto = row.Requires.HasFlag(Requirements.MergedInto) ? MergedInto(concern, request.MergedInto) : null,
    };

    private static string? Words(Transition row, string? given)
    {
        var text = row.Requires.HasFlag(Requirements.Text)
            ? ConcernInput.Required(given, "text", ConcernLimits.Text)
            : ConcernInput.Optional(given, "text", ConcernLimits.Text);
        return row.LeastWords > 0 && text!.Count(character => !char.IsWhiteSpace(character)) < row.LeastWords
            ? throw new ConcernRefusedException(Refusal.MissingEvidence, "text", limit: row.LeastWords)
            : text;
    }

    private static string Unit(Concern concern, string? unit)
    {
        var code = ConcernInput.Required(unit, "unit", LongestCode);
        // Passing a concern on to its own unit would only look like work.
        return concern.Status is not (ConcernStatus.Submitted or ConcernStatus.Reopened) && code == concern.Unit
            ? throw new ConcernRefusedException(Refusal.Invalid, "unit")
            : code;
    }

    private DateOnly ReviewOn(DateOnly? date)
    {
        var today = district.Today;
        return date switch
        {
            null => throw new ConcernRefusedException(Refusal.Required, "reviewOn"),
            { } day when day <= today || day > today.AddDays(ConcernLimits.ReviewWithinDays) => throw new ConcernRefusedException(Refusal.Invalid, "reviewOn"),
            { } day => day,
        };
    }

    private static string MergedInto(Concern concern, string? target)
    {
        var id = ConcernInput.Required(target, "mergedInto", LongestCode);
        return id == concern.Id ? throw new ConcernRefusedException(Refusal.Invalid, "mergedInto") : id;
    }
}
