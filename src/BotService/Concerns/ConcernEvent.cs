namespace Huiyin.Concerns;

internal sealed record ConcernEvent
{
    public required string ConcernId { get; init; }

    /// <summary>1, 2, 3, ... within the concern.</summary>
    public required int Sequence { get; init; }

    public required ConcernEventKind Kind { get; init; }

    public required DateTimeOffset At { get; init; }

    public required Actor Actor { get; init; }

    /// <summary>The data exactly as hashed and stored.</summary>
    public required string DataJson { get; init; }

    public ConcernEventData Data => ConcernJson.Read(DataJson);

    /// <summary>The words that came with it; null when there were none or they were erased.</summary>
    public string? Text { get; init; }

    /// <summary>Makes the digest of a short text unguessable; erased together with the text.</summary>
    public string? TextSalt { get; init; }

    /// <summary>Empty for the first event of a concern.</summary>
    public required string PreviousHash { get; init; }

    public string Hash { get; init; } = "";
}
