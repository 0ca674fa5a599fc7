using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Huiyin.Hosting;

namespace Huiyin.EndToEnd;

/// <summary>Somebody of the staff with the admin API and the credential of the first administrator.</summary>
internal sealed class StaffCaller(HttpClient http)
{
    public const string Token = "a-first-administrator-for-tests-0123456789";

    public static string Option => $"--Staff:BootstrapToken={Token}";

    public async Task<JsonArray> ConcernsAsync() => (await ReadAsync(await SendAsync(HttpMethod.Get, "concerns")))["items"]!.AsArray();

    /// <summary>The only concern there is, once there is one.</summary>
    public async Task<JsonNode> OnlyConcernAsync()
    {
        JsonArray concerns = [];
        await Eventually.TrueAsync(async () => (concerns = await ConcernsAsync()).Count > 0, explain: () => "No concern was filed.");
        return Assert.Single(concerns)!;
    }

    public async Task<JsonNode> ConcernAsync(string id) => await ReadAsync(await SendAsync(HttpMethod.Get, $"concerns/{id}"));

    public async Task<string> UploadAsync(byte[] content, string type)
    {
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue(type);
        return (string)(await ReadAsync(await SendAsync(HttpMethod.Post, "attachments", file)))["id"]!;
    }

    public async Task RectifyAsync(string id, string text, params string[] attachmentIds)
    {
        using var current = await SendAsync(HttpMethod.Get, $"concerns/{id}");
        await ReadAsync(await SendAsync(HttpMethod.Post, $"concerns/{id}/rectification", JsonContent.Create(new { text, attachmentIds }), current.Headers.ETag));
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null, EntityTagHeaderValue? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, $"/api/v1/{path}") { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        if (ifMatch is not null)
        {
            request.Headers.IfMatch.Add(ifMatch);
        }

        return await http.SendAsync(request);
    }

    private static async Task<JsonNode> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var text = await response.Content.ReadAsStringAsync();
            Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode} {text}");
            return JsonNode.Parse(text)!;
        }
    }
}
