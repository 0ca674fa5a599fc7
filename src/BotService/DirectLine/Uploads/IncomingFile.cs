using Huiyin.Concerns;
using Huiyin.DirectLine.Protocol;

namespace Huiyin.DirectLine.Uploads;

/// <summary>
/// A file on its way in: its beginning has been looked at and is read again first. A sender who breaks off is the sender's fault,
/// and told apart here from a disk that fails.
/// </summary>
internal sealed class IncomingFile(ReadOnlyMemory<byte> head, Stream rest) : PrefixedStream(head, rest)
{
    public static async Task<byte[]> ReadHeadAsync(Stream content, CancellationToken cancellationToken)
    {
        var head = new byte[FileSignature.Length];
        try
        {
            var length = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
            return head[..length];
        }
        catch (IOException broken) when (broken is not BadHttpRequestException)
        {
            throw BrokenOff();
        }
    }

    protected override async ValueTask<int> ReadRestAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await base.ReadRestAsync(buffer, cancellationToken);
        }
        catch (IOException broken) when (broken is not BadHttpRequestException)
        {
            throw BrokenOff();
        }
    }

    private static DirectLineError BrokenOff() => DirectLineError.BadRequest("The upload ends before its end");
}
