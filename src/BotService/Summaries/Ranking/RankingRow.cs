using Huiyin.Summaries.Counting;

namespace Huiyin.Summaries.Ranking;

/// <summary>A unit's place with all the numbers that made it.</summary>
internal sealed record RankingRow
{
    public required string Unit { get; init; }

    /// <summary>Units with the same score share a rank, and the next rank is left out; null when the unit is not ranked.</summary>
    public int? Rank { get; init; }

    /// <summary>0 to 100, to a tenth; null when the unit is not ranked.</summary>
    public double? Score { get; init; }

    /// <summary>Why it is not ranked: <c>too-few</c>.</summary>
    public string? Unranked { get; init; }

    public required ScorePart Response { get; init; }

    public required ScorePart Resolution { get; init; }

    public required ScorePart Satisfaction { get; init; }

    public required RankingExclusions Excluded { get; init; }

    /// <summary>The least that would lift it above the unit before it; null for the first, and where one kind of effort alone would not do.</summary>
    public MoveUp? MoveUp { get; init; }
}

/// <param name="Rate">As counted.</param>
/// <param name="Adjusted">In percent, drawn towards the district's rate as by so many more cases (see <see cref="RankingTable.PriorCases"/>).</param>
/// <param name="Points">What it adds to the score.</param>
internal sealed record ScorePart(Rate Rate, double Adjusted, double Points);

/// <summary>What a unit is not measured by, and why.</summary>
/// <param name="NotAccepted">Unreasonable, out of scope, or another level's to decide: closed with a reason and who is responsible instead.</param>
/// <param name="Deferred">Cannot be settled yet: explained to the resident, with the date of the next look.</param>
/// <param name="AwaitingResident">A question to the resident is open; the deadline stands still.</param>
/// <param name="Merged">The same as another concern.</param>
/// <param name="Withdrawn">Taken back by the resident.</param>
internal sealed record RankingExclusions(int NotAccepted, int Deferred, int AwaitingResident, int Merged, int Withdrawn);

/// <param name="Lever"><c>settle-overdue</c>, <c>contact-in-time</c> or <c>content-residents</c>.</param>
/// <param name="Count">How many concerns of the period it would have taken.</param>
/// <param name="Score">The score that this would have made.</param>
internal sealed record MoveUp(string Lever, int Count, double Score);
