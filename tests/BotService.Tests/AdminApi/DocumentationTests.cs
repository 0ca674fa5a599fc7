using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Huiyin.Dialogs;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.AdminApi;

public sealed partial class DocumentationTests(BotFixture bot) : IClassFixture<BotFixture>
{
    [Fact]
    public async Task Document_OfTheApi_ListsEveryMappedRoute()
    {
        var mapped = bot.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.RoutePattern.RawText is { } path && path.StartsWith("/api/v1/", StringComparison.Ordinal) && !path.Contains("{*", StringComparison.Ordinal) && !path.Contains("openapi", StringComparison.Ordinal))
            .SelectMany(route => route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(method => $"{method} {Constraint().Replace(route.RoutePattern.RawText!, "}")}"))
            .Order(StringComparer.Ordinal).ToList();
        var listed = (await OperationsAsync()).Select(operation => operation.Name).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(mapped, listed);
        Assert.True(listed.Count >= 9, string.Join('\n', listed));
    }

    [Fact]
    public async Task Document_OfEveryCall_Declares401AndTheToken()
    {
        foreach (var (name, operation) in await OperationsAsync())
        {
            Assert.True(operation["responses"]!["401"] is not null, name);
            Assert.True(operation["security"]!.AsArray().Count == 1, name);
        }
    }

    [Fact]
    public async Task Page_ToTryTheApi_IsServed()
    {
        using var response = await bot.Host.Client.GetAsync("/api/docs/index.html");
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
    }

    private async Task<List<(string Name, JsonNode Operation)>> OperationsAsync()
    {
        var document = JsonNode.Parse(await bot.Host.Client.GetStringAsync("/api/v1/openapi.json"))!;
        return [.. document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => ($"{operation.Key.ToUpperInvariant()} {path.Key}", operation.Value!)))];
    }

    [GeneratedRegex(@":[^}]+\}")]
    private static partial Regex Constraint();
}
