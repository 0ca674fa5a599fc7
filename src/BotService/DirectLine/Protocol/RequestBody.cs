using System.Text.Json;
using System.Text.Json.Nodes;

namespace Huiyin.DirectLine.Protocol;

/// <summary>Reads JSON from strangers: never more than allowed, and nothing that would surprise a later reader.</summary>
internal static class RequestBody
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    public static async Task<JsonObject> ReadObjectAsync(HttpRequest request, int maximumSize, CancellationToken cancellationToken)
    {
        if (request.ContentLength > maximumSize)
        {
            throw TooLarge(maximumSize);
        }

        return Parse(await ReadAsync(request.Body, maximumSize, cancellationToken));
    }

    /// <summary>An empty body stands for an empty object: all calls but the posting of an activity may come without one.</summary>
    public static async Task<JsonObject> ReadOptionalObjectAsync(HttpRequest request, int maximumSize, CancellationToken cancellationToken)
    {
        if (request.ContentLength > maximumSize)
        {
            throw TooLarge(maximumSize);
        }

        var bytes = await ReadAsync(request.Body, maximumSize, cancellationToken);
        return bytes.Length == 0 ? [] : Parse(bytes);
    }

    public static async Task<byte[]> ReadAsync(Stream body, int maximumSize, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[8192];
        int read;
        while ((read = await body.ReadAsync(chunk, cancellationToken)) > 0)
        {
            if (buffer.Length + read > maximumSize)
            {
                throw TooLarge(maximumSize);
            }

            buffer.Write(chunk, 0, read);
        }

        return buffer.ToArray();
    }

    public static JsonObject Parse(byte[] json)
    {
        try
        {
            if (JsonNode.Parse(json, documentOptions: Strict) is JsonObject value)
            {
                JsonText.RequireClean(value);
                return value;
            }
        }
        catch (JsonException broken)
        {
            throw DirectLineError.BadRequest(
                $"The body is not valid JSON (line {broken.LineNumber + 1}, position {broken.BytePositionInLine})");
        }

        throw DirectLineError.BadRequest("The body has to be a JSON object");
    }

    private static DirectLineError TooLarge(int maximumSize) => DirectLineError.TooLarge($"The body is larger than {maximumSize} bytes");
}
