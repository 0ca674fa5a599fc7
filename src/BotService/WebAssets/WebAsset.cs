using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Huiyin.WebAssets;

/// <summary>A file of the page, ready in each form in which it may be asked for.</summary>
internal sealed record WebAsset(string Name, byte[] Plain, byte[] Gzip, byte[] Brotli)
{
    public string ContentType => Path.GetExtension(Name) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };

    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Plain).AsSpan(0, 6));

    public static WebAsset Pack(string name, byte[] plain) => new(
        name,
        plain,
        Pack(plain, packed => new GZipStream(packed, CompressionLevel.SmallestSize)),
        Pack(plain, packed => new BrotliStream(packed, CompressionLevel.SmallestSize)));

    /// <summary>Every file of the assembly whose resource name begins with <paramref name="prefix"/>, by the rest of its name.</summary>
    public static Dictionary<string, byte[]> Embedded(string prefix)
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .ToDictionary(name => name[prefix.Length..], name => Content(assembly, name), StringComparer.Ordinal);
    }

    /// <summary>Sends the smallest form that the client takes, to be kept for ever: the address changes with the content.</summary>
    public IResult Send(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.XContentTypeOptions = "nosniff";
        headers.Vary = "Accept-Encoding";
        var (encoding, content) = Negotiate(http.Request);
        if (encoding is not null)
        {
            headers.ContentEncoding = encoding;
        }

        return Results.Bytes(content, ContentType);
    }

    private (string? Encoding, byte[] Content) Negotiate(HttpRequest request)
    {
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var accepted);
        bool Accepts(string encoding) => accepted?.Any(value => value.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && value.Quality is not 0) == true;
        return Accepts("br") ? ("br", Brotli) : Accepts("gzip") ? ("gzip", Gzip) : (null, Plain);
    }

    private static byte[] Content(Assembly assembly, string name)
    {
        using var content = new MemoryStream();
        using var resource = assembly.GetManifestResourceStream(name)!;
        resource.CopyTo(content);
        return content.ToArray();
    }

    private static byte[] Pack(byte[] plain, Func<Stream, Stream> packing)
    {
        using var packed = new MemoryStream();
        using (var packer = packing(packed))
        {
            packer.Write(plain);
        }

        return packed.ToArray();
    }
}
