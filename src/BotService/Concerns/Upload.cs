namespace Huiyin.Concerns;

/// <param name="ContentHash">SHA-256, lower-case hexadecimal.</param>
/// <param name="Size">In bytes.</param>
internal sealed record Upload(string ContentHash, long Size);
