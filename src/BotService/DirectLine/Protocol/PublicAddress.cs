using Microsoft.Extensions.Options;

namespace Huiyin.DirectLine.Protocol;

/// <summary>
/// The address that a client can reach us at. The history keeps addresses of ours without a host, so that it outlives a
/// move and nobody's forged Host header gets into it; they are completed for each client as it reads.
/// </summary>
internal sealed class PublicAddress(IOptions<DirectLineOptions> options)
{
    public const string Prefix = "/v3/directline";
    public const string Attachments = Prefix + "/attachments/";

    public string Origin(HttpRequest request) => options.Value.PublicUrl?.TrimEnd('/') ?? $"{request.Scheme}://{request.Host}";

    public string SocketOrigin(HttpRequest request) => "ws" + Origin(request)["http".Length..];

    // Where the files are that the service itself offers: uploads, and a resident's copy of their own data.
    private static readonly string[] Ours = [Attachments, "/my-data/"];

    public static string Complete(string payload, string origin)
    {
        foreach (var path in Ours)
        {
            if (payload.Contains(path, StringComparison.Ordinal))
            {
                payload = payload.Replace($"\"{path}", $"\"{origin}{path}", StringComparison.Ordinal);
            }
        }

        return payload;
    }
}
