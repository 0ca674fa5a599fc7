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

    /// <summary>Null of an export, which is about many.</summary>
    public string? ConcernId { get; init; }

    /// <summary>Of that concern.</summary>
    public string? Number { get; init; }

    /// <summary><c>phone</c>, <c>place</c>, <c>words</c>.</summary>
    public required IReadOnlyList<string> Fields { get; init; }

    /// <summary>Why, where they had to say it; null where the work itself is the reason.</summary>
    public string? Reason { get; init; }

    /// <summary>How many concerns an export held.</summary>
    public int? Rows { get; init; }
}
