using Huiyin.Concerns;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace Huiyin.AdminApi;

/// <summary>
/// Refuses a body that says beforehand that it is too long. What is still on its way is let run dry: a client that pushes on would see a broken
/// connection instead of the answer.
/// </summary>
internal static class LargeBodies
{
    public static Task RefuseAsync(HttpContext http, RequestDelegate next)
    {
        if (!http.Request.Path.StartsWithSegments(AdminApiRoutes.Root) || MostOf(http) is not { } most || !(http.Request.ContentLength > most))
        {
            return next(http);
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = null;
        }

        throw new UploadTooLargeException(most);
    }

    private static long? MostOf(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize;
}
