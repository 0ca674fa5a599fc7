using Huiyin.Concerns;

namespace Huiyin.Privacy.Access;

/// <summary>Somebody was shown personal data in full. Which, not what: the values are never in it.</summary>
internal sealed record AccessEntry
{
    public long Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string MemberId { get; init; }

    public string? MemberName { get; init; }

    public required ActorRole Role { get; init; }

    public required AccessDoor Door { get; init; }

    /// <summary>Null of an export, which is about many, and of households.</summary>
    public string? ConcernId { get; init; }

    /// <summary>Of that concern.</summary>
    public string? Number { get; init; }

    /// <summary>Of whose door it is about; null of concerns and of many doors at one look.</summary>
    public string? HouseholdId { get; init; }

    /// <summary>Where the doors are; null of concerns.</summary>
    public string? Area { get; init; }

    /// <summary><c>phone</c>, <c>place</c>, <c>words</c>, <c>door</c>.</summary>
    public required IReadOnlyList<string> Fields { get; init; }

    /// <summary>Why, where they had to say it; null where the work itself is the reason.</summary>
    public string? Reason { get; init; }

    /// <summary>How many concerns an export held, or how many doors of the area were shown at one look.</summary>
    public int? Rows { get; init; }
}
