using Huiyin.Concerns;
using Microsoft.AspNetCore.Diagnostics;

namespace Huiyin.AdminApi;

/// <summary>Words what routing and binding refuse with a bare status, before any of our code is asked.</summary>
internal static class BareStatusProblems
{
    public static async Task DescribeAsync(StatusCodeContext context)
    {
        var http = context.HttpContext;
        if (!http.Request.Path.StartsWithSegments(AdminApiRoutes.Root, out var rest))
        {
            return;
        }

        ApiRefusal? refusal = http.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => new(StatusCodes.Status404NotFound, "route-not-found", null, ("path", http.Request.Path.Value)),
            StatusCodes.Status405MethodNotAllowed => new(StatusCodes.Status405MethodNotAllowed, "method-not-allowed", null, ("method", http.Request.Method)),
            StatusCodes.Status413PayloadTooLarge => new(StatusCodes.Status413PayloadTooLarge, "too-large", null, ("limit", AdminApiRoutes.LargestBody / (1024 * 1024))),
            StatusCodes.Status415UnsupportedMediaType => Unsupported(http.Request, ofFile: rest.StartsWithSegments("/attachments")),
            StatusCodes.Status400BadRequest => new(StatusCodes.Status400BadRequest, "invalid-request"),
            _ => null,
        };
        if (refusal is not null)
        {
            var problems = http.RequestServices.GetRequiredService<ApiProblems>();
            var problem = problems.Describe(http, refusal.Status, refusal.Code, refusal.Field, [.. refusal.Values]);
            await problems.WriteAsync(http, problem, http.RequestAborted);
        }
    }

    private static ApiRefusal Unsupported(HttpRequest request, bool ofFile) => new(
        StatusCodes.Status415UnsupportedMediaType,
        "unsupported-media-type",
        ofFile ? "file" : null,
        ("type", request.ContentType ?? ""),
        ("allowed", ofFile ? string.Join(", ", FileKind.All.Select(kind => kind.ContentType)) : "application/json"));
}
