using System.Buffers;
using System.Security.Cryptography;
using Huiyin.Concerns;

namespace Huiyin.Storage;

/// <summary>Files by the hash of their content: <c>uploads/ab/abcdef...</c>. A name from outside never becomes a path.</summary>
internal sealed class FileUploads(StorageOptions options) : IUploads
{
    private const int BufferSize = 64 * 1024;
    private const int HashLength = 64;

    public async Task<Upload> SaveAsync(Stream content, long maximumBytes, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(options.UploadsDirectory);
        var unfinished = Path.Combine(options.UploadsDirectory, $".{Guid.NewGuid():N}");
        try
        {
            var upload = await CopyAsync(content, unfinished, maximumBytes, cancellationToken);
            var final = PathOf(upload.ContentHash);
            Directory.CreateDirectory(Path.GetDirectoryName(final)!);
            // The same bytes lie there already, or the whole file appears at once.
            File.Move(unfinished, final, overwrite: true);
            return upload;
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    public Stream? Open(string contentHash)
    {
        if (!IsHash(contentHash))
        {
            return null;
        }

        try
        {
            return new FileStream(PathOf(contentHash), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferSize, FileOptions.Asynchronous);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public void Delete(string contentHash)
    {
        if (IsHash(contentHash) && Directory.Exists(Path.GetDirectoryName(PathOf(contentHash))))
        {
            File.Delete(PathOf(contentHash));
        }
    }

    private static bool IsHash(string text) => text.Length == HashLength && text.All(char.IsAsciiHexDigitLower);

    private string PathOf(string contentHash) => Path.Combine(options.UploadsDirectory, contentHash[..2], contentHash);

    private static async Task<Upload> CopyAsync(Stream content, string path, long maximumBytes, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize, FileOptions.Asynchronous);
            long size = 0;
            int read;
            while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
            {
                size += read;
                if (size > maximumBytes)
                {
                    throw new UploadTooLargeException(maximumBytes);
                }

                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }

            file.Flush(flushToDisk: true);
            return new Upload(Convert.ToHexStringLower(hash.GetHashAndReset()), size);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
