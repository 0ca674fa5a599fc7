using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace BotFramework.Tests.Connector;

/// <summary>The channel's side: notes what reaches it and answers as the test says.</summary>
internal sealed class StubConnector : IAsyncDisposable
{
    private readonly WebApplication _app;

    private StubConnector(WebApplication app) => _app = app;

    public string Url => _app.Urls.Single();

    public ConcurrentQueue<Call> Calls { get; } = new();

    /// <summary>Status and body for a call; 200 and an id unless the test sets another.</summary>
    public Func<Call, (int Status, string Body)> Answer { get; set; } = _ => (200, """{"id":"given-by-channel"}""");

    /// <summary>The header of that name, in every answer.</summary>
    public string? RetryAfter { get; set; }

    public static async Task<StubConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var connector = new StubConnector(app);
        app.Run(connector.HandleAsync);
        await app.StartAsync();
        return connector;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var call = new Call(context.Request.Method, target, context.Request.Headers.Authorization.ToString(), await reader.ReadToEndAsync());
        Calls.Enqueue(call);
        var (status, body) = Answer(call);
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.Headers.RetryAfter = RetryAfter;
        await context.Response.WriteAsync(body);
    }

    /// <param name="Method">The verb.</param>
    /// <param name="Target">Path and query as they came over the wire.</param>
    /// <param name="Authorization">The header; empty without one.</param>
    /// <param name="Body">The JSON.</param>
    internal sealed record Call(string Method, string Target, string Authorization, string Body);
}
