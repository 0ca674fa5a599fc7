using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Metadata;

namespace Huiyin.AdminApi;

/// <summary>What a request asked for; the exception handler clears its route before it hands the failure on.</summary>
internal static class FailedRequest
{
    public static string? RouteValue(HttpContext http, string name) =>
        (http.Request.RouteValues[name] ?? http.Features.Get<IExceptionHandlerFeature>()?.RouteValues?[name])?.ToString();

    /// <summary>The contract of its body; null where it takes none.</summary>
    public static Type? Body(HttpContext http) =>
        (http.GetEndpoint() ?? http.Features.Get<IExceptionHandlerFeature>()?.Endpoint)?.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType;
}
