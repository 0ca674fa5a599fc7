using Huiyin.DialogContent;
using Microsoft.AspNetCore.Mvc;

namespace Huiyin.AdminApi;

/// <summary>Answers to bad requests (RFC 9457): what is wrong and what would be right, in the caller's language.</summary>
internal sealed class ApiProblems(IDialogContent content)
{
    /// <param name="http">The request that is answered.</param>
    /// <param name="status">The HTTP status code.</param>
    /// <param name="code">Stable, for programs: the last part of the problem's type, and the key of its sentences.</param>
    /// <param name="field">The field at fault, in camel case.</param>
    /// <param name="values">For the sentences' placeholders.</param>
    public ProblemDetails Describe(HttpContext http, int status, string code, string? field = null, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var locale = ApiLanguage.Of(http.Request);
        var prompts = content.Current.Prompts;
        var problem = new ProblemDetails
        {
            Type = $"urn:huiyin:problem:{code}",
            Status = status,
            Title = prompts.Text($"api.{code}.title", locale),
            Detail = prompts.Text($"api.{code}.detail", locale, values),
            Instance = http.Request.Path,
        };
        if (field is not null)
        {
            problem.Extensions["field"] = field;
        }

        return problem;
    }

    public async Task WriteAsync(HttpContext http, ProblemDetails problem, CancellationToken cancellationToken)
    {
        http.Response.StatusCode = problem.Status!.Value;
        http.Response.Headers.ContentLanguage = ApiLanguage.Of(http.Request);
        http.Response.Headers.Vary = "Accept-Language";
        await http.Response.WriteAsJsonAsync(problem, options: null, contentType: "application/problem+json", cancellationToken);
    }
}
