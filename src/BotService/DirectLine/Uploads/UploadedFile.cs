using System.Security.Cryptography;
using Huiyin.Concerns;
using Huiyin.DirectLine.Protocol;

namespace Huiyin.DirectLine.Uploads;

/// <summary>A file whose bytes are kept already, but which belongs to no activity yet.</summary>
/// <param name="SentName">What the sender called it, to find its entry in the activity.</param>
/// <param name="Name">Safe.</param>
/// <param name="Kind">What it really is.</param>
/// <param name="Content">Where its bytes are.</param>
internal sealed record UploadedFile(string? SentName, string Name, FileKind Kind, Upload Content)
{
    /// <summary>Stands in the file's address and is all that protects it, so it is random.</summary>
    public string Id { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public string ContentUrl => $"{PublicAddress.Attachments}{Id}/{Uri.EscapeDataString(Name)}";

    public Attachment Describe(string conversationId, string? userId, DateTimeOffset now) => new()
    {
        Id = Id,
        ContentHash = Content.ContentHash,
        ContentType = Kind.ContentType,
        FileName = Name,
        Size = Content.Size,
        Source = $"{DirectLineChannel.Id}|{conversationId}",
        UploadedBy = userId,
        CreatedAt = now,
    };
}
