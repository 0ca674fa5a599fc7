using System.Text.Json.Nodes;
using Huiyin.DirectLine.Protocol;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Huiyin.DirectLine.Uploads;

/// <summary>Reads both shapes of an upload: parts, of which one may be the activity; or one file as the whole body.</summary>
internal sealed class UploadReader(FileReceiver receiver, IOptions<DirectLineOptions> options)
{
    private const int LongestBoundary = 128;

    public async Task<ReceivedUpload> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var isTyped = MediaTypeHeaderValue.TryParse(request.ContentType, out var type);
        if (!isTyped || !type!.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            ContentDispositionHeaderValue.TryParse(request.Headers.ContentDisposition.ToString(), out var disposition);
            var file = await receiver.ReceiveAsync(request.Body, request.ContentType, Name(disposition), cancellationToken);
            return new ReceivedUpload([], [file]);
        }

        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        if (boundary.Length is 0 or > LongestBoundary)
        {
            throw DirectLineError.BadRequest("The multipart boundary is missing or too long");
        }

        return await ReadPartsAsync(new MultipartReader(boundary, request.Body), cancellationToken);
    }

    private async Task<ReceivedUpload> ReadPartsAsync(MultipartReader reader, CancellationToken cancellationToken)
    {
        JsonObject? activity = null;
        List<UploadedFile> files = [];
        while (await NextAsync(reader, cancellationToken) is { } part)
        {
            ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition);
            var field = HeaderUtilities.RemoveQuotes(disposition?.Name ?? "").ToString();
            if (field == "activity")
            {
                activity = await ReadActivityAsync(part.Body, cancellationToken);
            }
            else if (field == "file" || disposition?.IsFileDisposition() == true)
            {
                if (files.Count == options.Value.MaximumFiles)
                {
                    throw DirectLineError.TooLarge($"An upload may have {options.Value.MaximumFiles} files");
                }

                files.Add(await receiver.ReceiveAsync(part.Body, part.ContentType, Name(disposition), cancellationToken));
            }
        }

        return files.Count > 0
            ? new ReceivedUpload(activity ?? [], files)
            : throw DirectLineError.BadRequest("The upload has no part 'file'");
    }

    // Larger than a posted activity: clients put small previews of the pictures into it.
    private async Task<JsonObject> ReadActivityAsync(Stream body, CancellationToken cancellationToken)
    {
        var head = await IncomingFile.ReadHeadAsync(body, cancellationToken);
        await using var whole = new IncomingFile(head, body);
        return RequestBody.Parse(await RequestBody.ReadAsync(whole, 4 * options.Value.MaximumActivitySize, cancellationToken));
    }

    private static async Task<MultipartSection?> NextAsync(MultipartReader reader, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadNextSectionAsync(cancellationToken);
        }
        catch (IOException broken) when (broken is not BadHttpRequestException)
        {
            throw DirectLineError.BadRequest("The multipart body is broken");
        }
    }

    private static string? Name(ContentDispositionHeaderValue? disposition)
    {
        var name = disposition?.FileNameStar.HasValue == true ? disposition.FileNameStar : disposition?.FileName ?? default;
        return name.HasValue ? HeaderUtilities.RemoveQuotes(name).ToString() : null;
    }
}
