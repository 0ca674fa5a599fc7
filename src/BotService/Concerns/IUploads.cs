namespace Huiyin.Concerns;

/// <summary>The bytes of attachments, on disk by content hash; the same bytes are kept once.</summary>
internal interface IUploads
{
    /// <summary>Durable when it returns. Throws <see cref="UploadTooLargeException"/> beyond <paramref name="maximumBytes"/>, leaving nothing behind.</summary>
    Task<Upload> SaveAsync(Stream content, long maximumBytes, CancellationToken cancellationToken);

    /// <summary>Null when there is no such content.</summary>
    Stream? Open(string contentHash);

    /// <summary>Does nothing when there is no such content.</summary>
    void Delete(string contentHash);
}
