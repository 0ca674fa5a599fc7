using Huiyin.Concerns;
using Huiyin.Staff;

namespace Huiyin.Visits.Links;

/// <summary>What came of typing a code.</summary>
internal abstract record LinkOutcome
{
    private LinkOutcome()
    {
    }

    /// <summary>The chat hears now of all that the household raised; <paramref name="Concerns"/> are those that it reports from now on.</summary>
    internal sealed record Household(Visits.Household Linked, IReadOnlyList<Concern> Concerns) : LinkOutcome;

    internal sealed record Staff(StaffMember Member) : LinkOutcome;

    /// <summary>Wrong, used or expired. Which of these is told to nobody who may be guessing.</summary>
    internal sealed record Invalid : LinkOutcome;

    internal sealed record TooManyTries : LinkOutcome;
}
