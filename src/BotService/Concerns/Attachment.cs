namespace Huiyin.Concerns;

/// <summary>A file somebody sent. Its bytes lie in <see cref="IUploads"/> under <see cref="ContentHash"/>.</summary>
internal sealed record Attachment
{
    public required string Id { get; init; }

    /// <summary>Null until a concern takes it.</summary>
    public string? ConcernId { get; init; }

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal.</summary>
    public required string ContentHash { get; init; }

    public required string ContentType { get; init; }

    public required string FileName { get; init; }

    /// <summary>In bytes.</summary>
    public required long Size { get; init; }

    /// <summary>The conversation it came by, as <c>channel|conversation</c>; null when staff uploaded it.</summary>
    public string? Source { get; init; }

    /// <summary>The resident or the staff account it came from.</summary>
    public string? UploadedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
