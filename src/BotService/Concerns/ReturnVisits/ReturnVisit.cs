namespace Huiyin.Concerns.ReturnVisits;

/// <summary>The task that a resident be told in person, because no message or no answer came through.</summary>
internal sealed record ReturnVisit
{
    /// <summary>So often nobody was met, and the task ends without a meeting.</summary>
    public const int MostTries = 2;

    public required string Id { get; init; }

    public required string ConcernId { get; init; }

    public required string ResidentId { get; init; }

    public ReturnVisitReason Reason { get; init; }

    /// <summary>Of the concern, when the task was opened.</summary>
    public string? Area { get; init; }

    /// <summary>Of the concern, when the task was opened.</summary>
    public required string Unit { get; init; }

    public DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset Due { get; init; }

    /// <summary>How often nobody was met.</summary>
    public int NotMet { get; init; }

    /// <summary>What was recorded last.</summary>
    public ReturnVisitResult? Result { get; init; }

    /// <summary>In the words of who went there; they are the event's, and go when those are erased.</summary>
    public string? Text { get; init; }

    public DateTimeOffset? RecordedAt { get; init; }

    /// <summary>Id of the account.</summary>
    public string? RecordedBy { get; init; }

    public string? RecordedByName { get; init; }

    /// <summary>Null while somebody still has to go there.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    public bool IsOpen => ClosedAt is null;
}
