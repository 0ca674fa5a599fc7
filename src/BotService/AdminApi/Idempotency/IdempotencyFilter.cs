using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Huiyin.Staff;
using Microsoft.AspNetCore.Http.Metadata;

namespace Huiyin.AdminApi.Idempotency;

/// <summary>
/// Reads the header <c>Idempotency-Key</c> and keeps two requests with the same key apart while the first still runs. The same request again
/// gets the same answer; what was refused is not remembered, since nothing was done.
/// </summary>
internal sealed class IdempotencyFilter : IEndpointFilter
{
    public const string Header = "Idempotency-Key";
    public const string ReplayedHeader = "Idempotency-Replayed";

    private const int LongestKey = 255;

    // Of this node; two nodes meet in the database, where the second waits for the first and then finds its answer.
    private readonly ConcurrentDictionary<(string Member, string Key), bool> _running = new();

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (KeyOf(http.Request) is not { } key)
        {
            return await next(context);
        }

        var member = StaffPrincipal.MemberOf(http.User).Id;
        if (!_running.TryAdd((member, key), true))
        {
            throw new ApiRefusal(StatusCodes.Status409Conflict, "idempotency-running", Header);
        }

        try
        {
            http.Features.Set(new IdempotentCall(key, Fingerprint(context)));
            return await next(context);
        }
        catch (AnswerReplay replay)
        {
            return Again(http, replay.Answer);
        }
        finally
        {
            _running.TryRemove((member, key), out _);
        }
    }

    private static string? KeyOf(HttpRequest request)
    {
        if (!request.Headers.TryGetValue(Header, out var values))
        {
            return null;
        }

        var key = values.ToString().Trim('"');
        return values.Count == 1 && key.Length is > 0 and <= LongestKey && key.All(character => character is > ' ' and < '\u007F' and not '#')
            ? key
            : throw ApiRefusal.Invalid(Header);
    }

    // Of what the request means, so that blanks in its JSON make no difference.
    private static string Fingerprint(EndpointFilterInvocationContext context)
    {
        var request = context.HttpContext.Request;
        var content = new StringBuilder().Append(request.Method).Append(' ').Append(request.Path).Append(request.QueryString);
        var accepted = context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType;
        foreach (var body in context.Arguments.Where(argument => argument is not null && argument.GetType() == accepted))
        {
            content.Append('\n').Append(JsonSerializer.Serialize(body, body!.GetType()));
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString())));
    }

    private static IResult Again(HttpContext http, StoredAnswer answer)
    {
        foreach (var (name, value) in JsonSerializer.Deserialize<Dictionary<string, string>>(answer.Headers)!)
        {
            http.Response.Headers[name] = value;
        }

        http.Response.Headers[ReplayedHeader] = "true";
        return Results.Text(answer.Body, "application/json", Encoding.UTF8, answer.Status);
    }
}
