using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Huiyin.Dialogs;

/// <summary>Staff who act on concerns through the admin API, as it stands at the moment they act.</summary>
internal sealed class StaffDesk(HttpClient http)
{
    public async Task<JsonNode> ReadAsync(string number)
    {
        using var response = await SendAsync(HttpMethod.Get, number, body: null, version: null);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    public async Task<JsonNode> EventsAsync(string number)
    {
        using var response = await SendAsync(HttpMethod.Get, $"{number}/events", body: null, version: null);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    public async Task ActAsync(string number, string act, string words)
    {
        var version = (int)(await ReadAsync(number))["concern"]!["version"]!;
        var (path, body) = act switch
        {
            "ask" => ("transitions", (object)new { to = "AwaitingResident", text = words }),
            "reply" => ("replies", new { text = words }),
            "assign" => ("transitions", new { to = "Assigned", unit = words }),
            "begin" => ("transitions", new { to = "InProgress" }),
            "defer" => ("transitions", new { to = "Deferred", reviewOn = words[..10], text = words[10..].Trim() }),
            "rectify" => ("rectification", new { text = words }),
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, "Staff can ask, reply, assign, begin, defer and rectify."),
        };
        using var response = await SendAsync(HttpMethod.Post, $"{number}/{path}", body, version);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body, int? version)
    {
        using var request = new HttpRequestMessage(method, $"/api/v1/concerns/{path}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", BotFixture.StaffToken);
        request.Content = body is null ? null : JsonContent.Create(body);
        if (version is not null)
        {
            request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{version}\""));
        }

        return await http.SendAsync(request);
    }
}
