using Huiyin.Concerns;
using Huiyin.DirectLine.Protocol;
using Microsoft.Extensions.Options;

namespace Huiyin.DirectLine.Uploads;

/// <summary>Keeps one file if it is of a kind we take, is what it says, and is not too large; its bytes pass through and are never all in memory.</summary>
internal sealed class FileReceiver(IUploads uploads, IOptions<DirectLineOptions> options)
{
    public async Task<UploadedFile> ReceiveAsync(Stream content, string? declaredType, string? name, CancellationToken cancellationToken)
    {
        var head = await IncomingFile.ReadHeadAsync(content, cancellationToken);
        if (head.Length == 0)
        {
            throw DirectLineError.BadRequest("The file is empty");
        }

        var kind = RequireKind(head, declaredType);
        try
        {
            await using var incoming = new IncomingFile(head, content);
            var upload = await uploads.SaveAsync(incoming, options.Value.MaximumFileSize, cancellationToken);
            return new UploadedFile(name, FileName.Clean(name, kind), kind, upload);
        }
        catch (UploadTooLargeException tooLarge)
        {
            throw DirectLineError.TooLarge($"A file may have {tooLarge.MaximumBytes} bytes, this one has more");
        }
    }

    private static FileKind RequireKind(byte[] head, string? declaredType)
    {
        var declared = declaredType?.Split(';')[0].Trim();
        var says = string.IsNullOrEmpty(declared) || declared.Equals("application/octet-stream", StringComparison.OrdinalIgnoreCase) ? null : declared;
        if (says is not null && !FileKind.All.Any(kind => kind.IsCalled(says)))
        {
            throw DirectLineError.UnsupportedMedia($"Files of this type are not taken; send one of {Taken}");
        }

        var found = FileSignature.Recognise(head)
            ?? throw DirectLineError.UnsupportedMedia($"The content is not one of {Taken}");
        return says is null || found.IsCalled(says)
            ? found
            : throw DirectLineError.UnsupportedMedia($"The file says that it is {FileKind.All.First(kind => kind.IsCalled(says)).ContentType}, but it is {found.ContentType}");
    }

    private static string Taken => string.Join(", ", FileKind.All.Select(kind => kind.ContentType));
}
