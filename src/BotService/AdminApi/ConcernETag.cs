using System.Globalization;
using Huiyin.Concerns;
using Microsoft.Net.Http.Headers;

namespace Huiyin.AdminApi;

/// <summary>A concern's version as ETag, and as what a writer says that they have read.</summary>
internal static class ConcernETag
{
    public static string Of(Concern concern) => $"\"{concern.Version.ToString(CultureInfo.InvariantCulture)}\"";

    public static IReadOnlyDictionary<string, string> Header(Concern concern) => new Dictionary<string, string> { ["ETag"] = Of(concern) };

    public static void Set(HttpResponse response, Concern concern) => response.Headers.ETag = Of(concern);

    /// <summary>The reader has it already as it is.</summary>
    public static bool IsKnown(HttpRequest request, Concern concern) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known)
        && known.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Tag.Equals(Of(concern), StringComparison.Ordinal));

    /// <summary>Null for <c>*</c>: whatever version there is.</summary>
    public static int? Required(HttpRequest request)
    {
        if (request.Headers.IfMatch.Count == 0)
        {
            throw new ApiRefusal(StatusCodes.Status428PreconditionRequired, "missing-if-match", "If-Match");
        }

        if (!EntityTagHeaderValue.TryParse(request.Headers.IfMatch.ToString(), out var tag))
        {
            throw new ApiRefusal(StatusCodes.Status412PreconditionFailed, "stale-version", "If-Match");
        }

        if (tag.Equals(EntityTagHeaderValue.Any))
        {
            return null;
        }

        return int.TryParse(tag.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : throw new ApiRefusal(StatusCodes.Status412PreconditionFailed, "stale-version", "If-Match");
    }
}
