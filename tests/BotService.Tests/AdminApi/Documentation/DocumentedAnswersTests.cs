using System.Text;
using System.Text.Json.Nodes;
using Huiyin.Concerns;
using Huiyin.Staff;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.AdminApi.Documentation;

/// <summary>Makes every call that is mapped, well and badly, and holds the real answers against the document.</summary>
public sealed class DocumentedAnswersTests(DocumentedApi service) : IClassFixture<DocumentedApi>
{
    private const string SignIn = nameof(SignIn);

    // Open to whoever is signed in, whatever the token may.
    private static readonly string[] WithoutScope = ["SignIn", "EndSession", "GetMe", "ChangePassword", "ListSessions"];

    // What can be done once.
    private static readonly string[] NotTwice = ["CreateMember", "PublishNotice", "ReplayDeadLetter", "AddCampaign", "CorrectVisit", "RecordReturnVisit", "SplitConcern"];

    [Fact]
    public void Document_OfEveryMappedCall_HasExamplesThatFitItsSchemas()
    {
        List<string> faults = [];
        foreach (var operation in service.Operations)
        {
            var bodies = operation.Node["responses"]!.AsObject().Select(response => (Name: $"{operation.Id} {response.Key}", Content: response.Value!["content"]))
                .Append((operation.Id, operation.Node["requestBody"]?["content"]));
            foreach (var (name, content) in bodies)
            {
                foreach (var (type, body) in content?.AsObject().Where(one => one.Key.EndsWith("json", StringComparison.Ordinal)).ToList() ?? [])
                {
                    faults.AddRange(body!["example"] is { } example ? service.Check.Faults(body["schema"]!, example).Select(fault => $"{name}: {fault}") : [$"{name} {type} has no example"]);
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public void Contracts_HaveNamesOfTheirOwn()
    {
        // The document knows a schema by the type's name alone: of two with one name it describes one.
        var contracts = typeof(AdminApiSetup).Assembly.GetTypes().Where(type => !type.IsNested && type.Namespace?.StartsWith("Huiyin.AdminApi", StringComparison.Ordinal) == true);

        Assert.Empty(contracts.GroupBy(type => type.Name).Where(named => named.Count() > 1).Select(named => named.Key));
    }

    [Fact]
    public async Task EveryCall_MadeWell_AnswersAsDocumented()
    {
        List<string> faults = [];
        var good = new GoodCalls(service);
        foreach (var operation in service.Operations)
        {
            if (await good.OfAsync(operation) is not { } call)
            {
                faults.Add($"{operation.Id} is not called: give it an entry in {nameof(GoodCalls)}");
                continue;
            }

            var answer = await service.SendAsync(operation.Method, call.Path, call.Content(), cookie: call.Cookie);
            faults.AddRange(operation.FaultsOf(answer, service.Check));
            if (answer.Status >= 300)
            {
                faults.Add($"{operation.Id} fails with {answer.Status}: {answer.Text[..Math.Min(300, answer.Text.Length)]}");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        var mapped = service.Api.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.RoutePattern.RawText?.StartsWith("/api/v1/", StringComparison.Ordinal) == true)
            .Select(route => route.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName).OfType<string>();
        Assert.Empty(mapped.Except(service.Operations.Select(operation => operation.Id)));
    }

    [Fact]
    public async Task EveryCall_MadeBadly_AnswersAsDocumented()
    {
        List<string> faults = [];
        var good = new GoodCalls(service);
        var nobody = await service.Api.TokenAsync(ActorRole.Visitor, area: "bankou", scopes: StaffScopes.None);
        foreach (var operation in service.Operations)
        {
            if (await good.OfAsync(operation) is not { } call)
            {
                continue;
            }

            var seen = new HashSet<int>();
            var answers = await BadAnswersAsync(operation, call, nobody);
            // Some of those changed what the call is about.
            foreach (var answer in answers.Concat(await RepeatedAnswersAsync(operation, (await good.OfAsync(operation))!)))
            {
                seen.Add(answer.Status);
                faults.AddRange(operation.FaultsOf(answer, service.Check));
                if (answer.Status >= 400 && (answer.MediaType != "application/problem+json" || answer.Detail.Length == 0))
                {
                    faults.Add($"{operation.Id} {answer.Status} is no problem in words");
                }
            }

            faults.AddRange(Owed(operation).Where(status => operation.Documents(status) && !seen.Contains(status)).Select(status => $"{operation.Id} never answers {status}"));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static IEnumerable<int> Owed(ApiOperationInDocument operation)
    {
        int[] always = operation.Id == SignIn ? [] : WithoutScope.Contains(operation.Id) ? [401] : [401, 403];
        int[] ofIds = operation.Parameters("path").Any() ? [404] : [];
        int[] ofVersions = operation.NeedsIfMatch ? [412, 428] : [];
        int[] ofBodies = operation.TakesJson ? [400, 413, 415] : [];
        // In bulk each part says it for itself.
        int[] ofRepeats = [.. operation.IsIdempotent && operation.Id != "AssignInBulk" ? [422] : Array.Empty<int>(), .. NotTwice.Contains(operation.Id) ? [409] : Array.Empty<int>()];
        return [.. always, .. ofIds, .. ofVersions, .. ofBodies, .. ofRepeats, 304];
    }

    private async Task<IReadOnlyList<ApiAnswer>> BadAnswersAsync(ApiOperationInDocument operation, DocumentedCall call, string nobody)
    {
        var method = new HttpMethod(operation.Method);
        List<ApiAnswer> answers =
        [
            await service.SendAsync(operation.Method, operation.Parameters("path").Aggregate(operation.Path, (path, name) => path.Replace($"{{{name}}}", "999-999", StringComparison.Ordinal)) + Query(call.Path), call.Content(), cookie: call.Cookie),
        ];
        if (operation.Id != SignIn)
        {
            answers.Add(await service.Api.SendAsync(method, call.Path, call.Content(), "*", authorization: null));
            answers.Add(await service.Api.SendAsync(method, call.Path, call.Content(), "*", authorization: $"Bearer {nobody}"));
        }

        if (operation.Parameters("query").Contains("campaign"))
        {
            answers.Add(await service.SendAsync(operation.Method, service.Fill(operation.Path, ("kind", "campaign")) + "?campaign=nothing", call.Content(), cookie: call.Cookie));
        }

        if (operation.NeedsIfMatch)
        {
            answers.Add(await service.SendAsync(operation.Method, call.Path, call.Content(), ifMatch: null, call.Cookie));
            answers.Add(await service.SendAsync(operation.Method, call.Path, call.Content(), "\"99999\"", call.Cookie));
        }

        if (operation.TakesJson)
        {
            foreach (var body in new[] { "", "null", "[]", "{ \"", """{ "to": 5, "text": 5, "concerns": 5, "name": 5, "login": 5 }""" })
            {
                answers.Add(await service.SendAsync(operation.Method, call.Path, new StringContent(body, Encoding.UTF8, "application/json"), "*", call.Cookie));
            }

            answers.Add(await service.SendLargeAsync(operation.Method, call.Path, new StringContent($$"""{ "text": "{{new string('x', 1_100_000)}}" }""", Encoding.UTF8, "application/json"), call.Cookie));
            answers.Add(await service.SendAsync(operation.Method, call.Path, new StringContent("<a/>", Encoding.UTF8, "text/plain"), "*", call.Cookie));
        }

        foreach (var name in operation.Parameters("query"))
        {
            answers.Add(await service.SendAsync(operation.Method, $"{call.Path}{(call.Path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}=%00%3Cb%3E", null, cookie: call.Cookie));
        }

        return answers;
    }

    // Well, again, and with the key of the first for something else.
    private async Task<IReadOnlyList<ApiAnswer>> RepeatedAnswersAsync(ApiOperationInDocument operation, DocumentedCall call)
    {
        var key = Guid.NewGuid().ToString("N");
        var first = await service.SendAsync(operation.Method, call.Path, call.Content(), cookie: call.Cookie, key: key);
        List<ApiAnswer> answers = [first, await service.SendAsync(operation.Method, call.Path, call.Content(), cookie: call.Cookie)];
        if (operation.IsIdempotent)
        {
            answers.Add(await service.SendAsync(operation.Method, call.Path + "?other=1", call.Content(), cookie: call.Cookie, key: key));
        }

        if (operation.Documents(304))
        {
            answers.Add(await service.SendAsync(operation.Method, call.Path, null, cookie: call.Cookie, known: first.ETag));
        }

        return answers;
    }

    private static string Query(string path) => path.IndexOf('?', StringComparison.Ordinal) is > 0 and var at ? path[at..] : "";
}
