using System.Globalization;
using Huiyin.Concerns;
using Microsoft.Net.Http.Headers;

namespace Huiyin.AdminApi;

/// <summary>A concern's version as ETag, and as what a writer says that they have read.</summary>
internal static class ConcernETag
{
    public static void Set(HttpResponse response, Concern concern) =>
        response.Headers.ETag = $"\"{concern.Version.ToString(CultureInfo.InvariantCulture)}\"";

    /// <summary>Null for <c>*</c>: whatever version there is.</summary>
    public static int? Required(HttpRequest request)
    {
        if (request.Headers.IfMatch.Count == 0)
        {
            throw new ApiRefusal(StatusCodes.Status428PreconditionRequired, "missing-if-match");
        }

        if (!EntityTagHeaderValue.TryParse(request.Headers.IfMatch.ToString(), out var tag))
        {
            throw new ApiRefusal(StatusCodes.Status412PreconditionFailed, "stale-version");
        }

        if (tag.Equals(EntityTagHeaderValue.Any))
        {
            return null;
        }

        return int.TryParse(tag.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : throw new ApiRefusal(StatusCodes.Status412PreconditionFailed, "stale-version");
    }
}
