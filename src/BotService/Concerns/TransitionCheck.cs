namespace Huiyin.Concerns;

/// <summary>Holds a wish against the table. What passes is complete and allowed.</summary>
internal sealed class TransitionCheck(DistrictTime district)
{
    private const int LongestCode = 64;
    private const int LongestResponsible = 200;

    public (Transition Row, TransitionRequest Request) Allow(Concern concern, TransitionRequest request, Actor actor)
    {
        var row = Transitions.Find(concern.Status, request.To, request.Outcome);
        if (row is null || IsFinal(concern))
        {
            throw new ConcernRefusedException(Refusal.TransitionNotAllowed, "to", NextSteps(concern, actor), concern.Status);
        }

        if (!row.Who.Contains(actor.Role))
        {
            throw new ConcernRefusedException(Refusal.ActorNotAllowed, "to", NextSteps(concern, actor), concern.Status);
        }

        RefuseLateReopening(concern, request, actor);
        return (row, Complete(concern, row, request));
    }

    /// <summary>What this actor may do next.</summary>
    public static IReadOnlyList<Transition> NextSteps(Concern concern, Actor actor) =>
        IsFinal(concern) ? [] : [.. Transitions.From(concern.Status).Where(row => row.Who.Contains(actor.Role))];

    public static bool IsFinal(Concern concern) => concern.Outcome is ConcernOutcome.Merged or ConcernOutcome.Withdrawn;

    private void RefuseLateReopening(Concern concern, TransitionRequest request, Actor actor)
    {
        if (request.To == ConcernStatus.Reopened
            && actor.Role == ActorRole.Resident
            && concern.ClosedAt is { } closed
            && district.Now > closed.AddDays(ConcernLimits.ReopenWithinDays))
        {
            throw new ConcernRefusedException(Refusal.TooLate, "to");
        }
    }

    private TransitionRequest Complete(Concern concern, Transition row, TransitionRequest request) => request with
    {
        Text = Text(row.Requires.HasFlag(Requirements.Text), request.Text, "text", ConcernLimits.Text),
        Unit = row.Requires.HasFlag(Requirements.Unit) ? Unit(concern, request.Unit) : null,
        ReviewOn = row.Requires.HasFlag(Requirements.ReviewOn) ? ReviewOn(request.ReviewOn) : null,
        ResponsibleInstead = row.Requires.HasFlag(Requirements.ResponsibleInstead)
            ? ConcernInput.Required(request.ResponsibleInstead, "responsibleInstead", LongestResponsible)
            : null,
        MergedInto = row.Requires.HasFlag(Requirements.MergedInto) ? MergedInto(concern, request.MergedInto) : null,
    };

    private static string? Text(bool required, string? text, string field, int longest) =>
        required ? ConcernInput.Required(text, field, longest) : ConcernInput.Optional(text, field, longest);

    private static string Unit(Concern concern, string? unit)
    {
        var code = ConcernInput.Required(unit, "unit", LongestCode);
        // Passing a concern on to its own unit would only look like work.
        return concern.Status != ConcernStatus.Submitted && code == concern.Unit
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
