namespace Huiyin.Concerns.Followers;

/// <summary>Somebody who hears everything about a concern.</summary>
internal sealed record Follower
{
    public required string ConcernId { get; init; }

    public required string ResidentId { get; init; }

    public bool IsReporter { get; init; }

    /// <summary>The merged concern through which they came to follow this one; null for who reported or joined it.</summary>
    public string? Via { get; init; }
}
