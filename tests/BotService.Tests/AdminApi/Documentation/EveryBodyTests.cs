using System.Text;
using System.Text.Json.Nodes;

namespace Huiyin.AdminApi.Documentation;

/// <summary>Spoils every member of every documented request, one at a time: a refusal names it in both languages, and nothing fails inside.</summary>
public sealed class EveryBodyTests(DocumentedApi service) : IClassFixture<DocumentedApi>
{
    private const string Nested = """{ "surely": "nothing" }""";

    [Fact]
    public async Task EveryMember_Spoiled_IsRefusedByItsName()
    {
        List<string> faults = [];
        var tried = 0;
        foreach (var operation in service.Operations.Where(operation => operation.TakesJson))
        {
            var good = new GoodCalls(service);
            var call = (await good.OfAsync(operation))!;
            foreach (var spoiled in Spoiled(JsonNode.Parse(call.Json!)!.AsObject()))
            {
                tried++;
                var english = await SendAsync(operation, call, spoiled.Body, "en");
                if (english.Status < 300)
                {
                    // Done, for it may be left out; what it was about has changed.
                    faults.AddRange(spoiled.MayBeLeftOut || operation.Id == "AssignInBulk" ? [] : [$"{operation.Id} takes {spoiled}"]);
                    call = (await good.OfAsync(operation))!;
                    continue;
                }

                var chinese = await SendAsync(operation, call, spoiled.Body, "zh-CN");
                faults.AddRange(FaultsOf(english, chinese, spoiled).Select(fault => $"{operation.Id} with {spoiled}: {fault}"));
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(tried > 150, $"only {tried} were tried");
    }

    private static IEnumerable<string> FaultsOf(ApiAnswer english, ApiAnswer chinese, SpoiledBody spoiled)
    {
        var field = (string?)english.Json?["field"];
        if (english.Status is < 400 or >= 500 || english.MediaType != "application/problem+json")
        {
            yield return $"{english.Status} {english.MediaType}";
        }
        else if (english.Status == 400 && (field is null || !Names(field, spoiled)))
        {
            yield return $"the field is {field ?? "missing"}: {english.Text}";
        }

        if ((string?)chinese.Json?["field"] != field || chinese.Detail == english.Detail || chinese.Headers.GetValueOrDefault("Content-Language") != "zh-CN")
        {
            yield return $"Chinese says {chinese.Text}, English {english.Text}";
        }
    }

    // What lacks in it, or what may be given in its place, is as good an answer as its own name.
    private static bool Names(string field, SpoiledBody spoiled) =>
        field.StartsWith(spoiled.Root, StringComparison.OrdinalIgnoreCase) || (spoiled.Root == "reply" && field is "text" or "transition");

    private Task<ApiAnswer> SendAsync(ApiOperationInDocument operation, DocumentedCall call, string body, string language) =>
        service.SendAsync(operation.Method, call.Path, new StringContent(body, Encoding.UTF8, "application/json"), cookie: call.Cookie, language: language);

    private static IEnumerable<SpoiledBody> Spoiled(JsonObject good)
    {
        foreach (var (path, place) in Places(good, ""))
        {
            yield return With(good, path, place, JsonNode.Parse(Nested), false);
            yield return With(good, path, place, null, true);
            if (At(good, place) is JsonArray)
            {
                yield return With(good, path, place, new JsonArray([null]), false);
                yield return With(good, path, place, JsonValue.Create("one"), false);
            }
            else if (At(good, place) is not JsonObject)
            {
                yield return With(good, path, place, new JsonArray("a", "b"), false);
            }
        }
    }

    private static SpoiledBody With(JsonObject good, string path, IReadOnlyList<object> place, JsonNode? value, bool mayBeLeftOut)
    {
        var body = good.DeepClone();
        var parent = place.SkipLast(1).Aggregate(body, (node, step) => step is int index ? node[index]! : node[(string)step]!);
        if (place[^1] is int at)
        {
            parent[at] = value;
        }
        else
        {
            parent[(string)place[^1]] = value;
        }

        return new SpoiledBody(path, body.ToJsonString(), mayBeLeftOut);
    }

    private static JsonNode? At(JsonNode body, IReadOnlyList<object> place) => place.Aggregate((JsonNode?)body, (node, step) => step is int index ? node![index] : node![(string)step]);

    private static IEnumerable<(string Path, IReadOnlyList<object> Place)> Places(JsonNode node, string path)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members)
                {
                    var own = path.Length == 0 ? name : $"{path}.{name}";
                    yield return (own, [name]);
                    foreach (var (below, place) in value is null ? [] : Places(value, own))
                    {
                        yield return (below, [name, .. place]);
                    }
                }

                break;
            case JsonArray { Count: > 0 } items when items[0] is JsonObject first:
                foreach (var (below, place) in Places(first, $"{path}[0]"))
                {
                    yield return (below, [0, .. place]);
                }

                break;
        }
    }

    private sealed record SpoiledBody(string Path, string Body, bool MayBeLeftOut)
    {
        /// <summary>The member of the body itself that it lies in.</summary>
        public string Root => Path.Split('.', '[')[0];

        public override string ToString() => Body.Length <= 200 ? Body : Body[..200];
    }
}
