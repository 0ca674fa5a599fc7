namespace Huiyin.Concerns;

internal sealed class UploadTooLargeException(long maximumBytes) : Exception($"An upload is larger than {maximumBytes} bytes.")
{
    public long MaximumBytes { get; } = maximumBytes;
}
