using System.Net.Http.Headers;
using System.Text;

namespace Huiyin.AdminApi.Documentation;

/// <summary>A call that succeeds. By whom: the administrator, unless somebody else's cookie is named.</summary>
internal sealed record DocumentedCall(string Path, string? Json = null, (byte[] Bytes, string Type)? File = null, string? Cookie = null)
{
    /// <summary>A new body for each sending.</summary>
    public HttpContent? Content()
    {
        if (File is { } file)
        {
            return new ByteArrayContent(file.Bytes) { Headers = { ContentType = MediaTypeHeaderValue.Parse(file.Type) } };
        }

        return Json is null ? null : new StringContent(Json, Encoding.UTF8, "application/json");
    }
}
