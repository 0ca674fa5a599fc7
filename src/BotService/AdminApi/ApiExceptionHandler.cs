using System.Text.RegularExpressions;
using Huiyin.AdminApi.Settings;
using Huiyin.AdminApi.Visits;
using Huiyin.Concerns;
using Huiyin.Settings;
using Huiyin.Staff;
using Huiyin.Transactions;
using Huiyin.Visits;
using Huiyin.Webhooks;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Huiyin.AdminApi;

/// <summary>Turns what the ledger and the web framework refuse into problems that name the field and the fix.</summary>
internal sealed partial class ApiExceptionHandler(ApiProblems problems, RefusalProblems refusals, SettingProblems settings, VisitProblems visits, ILogger<ApiExceptionHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!httpContext.Request.Path.StartsWithSegments(AdminApiRoutes.Root))
        {
            return false;
        }

        await problems.WriteAsync(httpContext, Describe(httpContext, exception), cancellationToken);
        return true;
    }

    /// <summary>The answer to bad input; null for what is a failure of ours.</summary>
    public ProblemDetails? Refusal(HttpContext http, Exception exception)
    {
        switch (exception)
        {
            case ConcernRefusedException refused:
                return refusals.Describe(http, refused);
            case StaffRefusedException refused:
                return StaffProblems.Describe(problems, http, refused);
            case WebhookRefusedException refused:
                return problems.Describe(http, StatusCodes.Status400BadRequest, refused.Code, refused.Field, ("field", refused.Field), ("allowed", string.Join(", ", WebhookEvents.All)));
            case ApiRefusal refusal:
                return problems.Describe(http, refusal.Status, refusal.Code, refusal.Field, [.. refusal.Values]);
            case SettingRefusedException refused:
                return settings.Describe(http, refused);
            case VisitRefusedException refused:
                return visits.Describe(http, refused);
            case ConcurrencyConflictException:
                return problems.Describe(http, StatusCodes.Status412PreconditionFailed, "stale-version", http.Request.Headers.IfMatch.ToString() is "" or "*" ? null : "If-Match");
            case UploadTooLargeException tooLarge:
                return TooLarge(http, tooLarge.MaximumBytes);
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }:
                return TooLarge(http, AdminApiRoutes.LargestBody);
            case BadHttpRequestException { StatusCode: StatusCodes.Status415UnsupportedMediaType }:
                return problems.Describe(http, StatusCodes.Status415UnsupportedMediaType, "unsupported-media-type", null, ("type", http.Request.ContentType ?? ""), ("allowed", "application/json"));
            case BadHttpRequestException bad:
                return Malformed(http, bad);
            default:
                return null;
        }
    }

    private ProblemDetails Describe(HttpContext http, Exception exception)
    {
        if (Refusal(http, exception) is { } refusal)
        {
            return refusal;
        }

        var trace = System.Diagnostics.Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;
        RequestFailed(trace, exception.GetType().Name, exception.StackTrace);
        return problems.Describe(http, StatusCodes.Status500InternalServerError, "error", null, ("trace", trace));
    }

    private ProblemDetails TooLarge(HttpContext http, long bytes) =>
        problems.Describe(http, StatusCodes.Status413PayloadTooLarge, "too-large", null, ("limit", bytes / (1024 * 1024)));

    private ProblemDetails Malformed(HttpContext http, BadHttpRequestException bad) => bad.InnerException is System.Text.Json.JsonException json
        ? json is { Path: { Length: > 2 } path, InnerException: not System.Text.Json.JsonException }
            ? Invalid(http, path[2..], FailedRequest.Body(http) is { } body ? JsonFields.Allowed(body, path[2..]) : AllowedValues.Of(path[2..]))
            : problems.Describe(http, StatusCodes.Status400BadRequest, "invalid-json", null, ("line", (json.LineNumber ?? 0) + 1))
        : QueryParameter().Match(bad.Message) is { Success: true } parameter
            ? Unbound(http, parameter.Groups["how"].Value, parameter.Groups["name"].Value)
            : problems.Describe(http, StatusCodes.Status400BadRequest, "invalid-request");

    private ProblemDetails Unbound(HttpContext http, string how, string field) => how == "Required"
        ? problems.Describe(http, StatusCodes.Status400BadRequest, "missing-field", field, ("field", field))
        : Invalid(http, field, AllowedValues.Of(field));

    private ProblemDetails Invalid(HttpContext http, string field, string allowed) =>
        problems.Describe(http, StatusCodes.Status400BadRequest, "invalid-value", field, ("field", field), ("allowed", allowed));

    // The framework says it in a sentence only: Failed to bind parameter "bool? open" from "maybe".
    [GeneratedRegex("""^(?<how>Required|Failed to bind) parameter "\S+ (?<name>\w+)" (was not provided from query string|from ")""")]
    private static partial Regex QueryParameter();

    // The message may quote the request, so only the kind and the place are logged.
    [LoggerMessage(2001, LogLevel.Error, "A request failed, reference {Trace}: {Failure}\n{Stack}")]
    private partial void RequestFailed(string trace, string failure, string? stack);
}
