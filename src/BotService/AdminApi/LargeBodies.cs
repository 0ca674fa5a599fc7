using Huiyin.Concerns;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace Huiyin.AdminApi;

/// <summary>
/// Refuses a body that says beforehand that it is too long, of the API and of the desk. What is still on its way is let run dry: a client that pushes on would see a broken
/// connection instead of the answer.
/// </summary>
internal static class LargeBodies
{
    public static Task RefuseAsync(HttpContext http, RequestDelegate next)
    {
        if (MostOf(http) is not { } most || !(http.Request.ContentLength > most))
        {
            return next(http);
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = null;
        }

        if (http.Request.Path.StartsWithSegments(AdminApiRoutes.Root))
        {
            throw new UploadTooLargeException(most);
        }

        // The page that explains it reads no form.
        (http.Request.Method, http.Request.ContentType, http.Request.ContentLength) = (HttpMethods.Get, null, null);
        http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return Task.CompletedTask;
    }

    private static long? MostOf(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize;
}
