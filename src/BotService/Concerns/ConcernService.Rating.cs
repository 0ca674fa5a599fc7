using Huiyin.Transactions;

namespace Huiyin.Concerns;

internal sealed partial class ConcernService
{
    // The tap, the words that follow it, and both once more after thinking again.
    private const int MostRatings = 4;

    /// <summary>
    /// How content the reporter is with a closed concern, 1 to 5 stars. Words may follow with the same stars; the stars may be changed once.
    /// Refused: <see cref="Refusal.Invalid"/> <c>stars</c>, <see cref="Refusal.TransitionNotAllowed"/> while it is not closed by an answer,
    /// <see cref="Refusal.DoneBefore"/> after the change.
    /// </summary>
    public async Task<Concern> RateAsync(ITransaction transaction, string concernId, int stars, string? words, Actor actor, CancellationToken cancellationToken)
    {
        if (actor.Role != ActorRole.Resident)
        {
            throw new ConcernRefusedException(Refusal.ActorNotAllowed);
        }

        var text = ConcernInput.Optional(words, "words", ConcernLimits.RatingWords);
        var before = await ReadAsync(transaction, concernId, expectedVersion: null, cancellationToken);
        RequireReporter(before, actor);
        if (stars is < 1 or > 5)
        {
            throw new ConcernRefusedException(Refusal.Invalid, "stars");
        }

        if (before.Outcome is not (ConcernOutcome.Confirmed or ConcernOutcome.Unanswered or ConcernOutcome.NotAccepted))
        {
            throw new ConcernRefusedException(Refusal.TransitionNotAllowed, "stars", status: before.Status);
        }

        await RefuseSecondChangeAsync(transaction, before, stars, cancellationToken);
        return await history.ContinueAsync(transaction, before, ConcernEventKind.Rated, actor, new ConcernEventData { Stars = stars }, text, history.Now(), cancellationToken);
    }

    private async Task RefuseSecondChangeAsync(ITransaction transaction, Concern concern, int stars, CancellationToken cancellationToken)
    {
        if (concern.Satisfaction is null)
        {
            return;
        }

        var given = (await concerns.EventsAsync(transaction, concern.Id, cancellationToken))
            .Reverse()
            .TakeWhile(happened => happened.Kind != ConcernEventKind.StatusChanged)
            .Where(happened => happened.Kind == ConcernEventKind.Rated)
            .Select(happened => happened.Data.Stars)
            .ToList();
        var changed = given.Distinct().Count() > 1;
        if (given.Count >= MostRatings || (changed && stars != concern.Satisfaction))
        {
            throw new ConcernRefusedException(Refusal.DoneBefore, "stars");
        }
    }
}
