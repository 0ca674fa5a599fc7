using Huiyin.Hosting;
using Huiyin.Webhooks;

namespace Huiyin.AdminApi;

public sealed class WebhookEndpointTests : IAsyncLifetime
{
    private readonly AdminApiFixture api = new(["--Webhooks:AllowPrivateAddresses=true"]);
    private WebhookReceiver receiver = null!;

    public async Task InitializeAsync()
    {
        receiver = await WebhookReceiver.StartAsync();
        await api.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await api.DisposeAsync();
        await receiver.DisposeAsync();
    }

    [Fact]
    public async Task Webhook_AddedPingedAndReplayed_DeliversUnderItsIds()
    {
        var added = await api.PostAsync("/webhooks", $$"""{ "url": "{{receiver.Url}}", "events": ["concern.filed"] }""", ifMatch: null);
        Assert.True(added.Status == 201, added.Text);
        Assert.StartsWith("whsec_", (string)added.Json!["secret"]!, StringComparison.Ordinal);
        var url = $"/webhooks/{added.Json["webhook"]!["id"]}";
        Assert.DoesNotContain("whsec_", (await api.GetAsync(url)).Text, StringComparison.Ordinal);

        var ping = await api.PostAsync(url + "/ping", "{}", ifMatch: null);
        Assert.True(ping.Status == 202, ping.Text);
        await Eventually.TrueAsync(() => receiver.Received.Count == 1);
        await api.FileAsync("told");
        await Eventually.TrueAsync(() => receiver.Received.Count == 2);
        var log = (await api.GetAsync(url + "/deliveries")).Json!["items"]!.AsArray();
        Assert.Equal(["concern.filed", "ping"], log.Select(delivery => (string)delivery!["type"]!));
        Assert.Equal(202, (await api.PostAsync($"{url}/deliveries/{log[0]!["id"]}/replay", "{}", ifMatch: null)).Status);
        await Eventually.TrueAsync(() => receiver.Received.Count == 3);
        Assert.Equal((string)log[0]!["messageId"]!, receiver.Received.Last().Headers["webhook-id"]);
    }

    [Fact]
    public async Task Webhook_ChangedRotatedAndRemoved_NeedsItsETag()
    {
        var added = await api.PostAsync("/webhooks", $$"""{ "url": "{{receiver.Url}}" }""", ifMatch: null);
        var url = $"/webhooks/{added.Json!["webhook"]!["id"]}";
        Assert.Equal("\"1\"", added.ETag);
        var rotated = await api.PostAsync(url + "/secret", "{}", "\"1\"");
        Assert.NotEqual((string)added.Json["secret"]!, (string)rotated.Json!["secret"]!);
        Assert.NotNull(rotated.Json["webhook"]!["previousSecretUntil"]);
        (await api.PutAsync(url, $$"""{ "url": "{{receiver.Url}}", "state": "Disabled" }""", "\"1\"")).IsProblem(412, "stale-version", "If-Match");
        Assert.Equal("Disabled", (string)(await api.PutAsync(url, $$"""{ "url": "{{receiver.Url}}", "state": "Disabled" }""", "\"2\"")).Json!["state"]!);
        (await api.PostAsync(url + "/ping", "{}", ifMatch: null)).IsProblem(409, "webhook-disabled");
        Assert.Equal(204, (await api.SendAsync(HttpMethod.Delete, url, ifMatch: "*")).Status);
        (await api.GetAsync(url)).IsProblem(404, "not-found");
    }

    [Theory]
    [InlineData("{}", "missing-field", "url")]
    [InlineData("""{ "url": "ftp://example.org" }""", "webhook-url", "url")]
    [InlineData("""{ "url": "https://example.org", "events": ["concern.lost"] }""", "webhook-events", "events")]
    [InlineData("""{ "url": "https://example.org", "state": "Sleeping" }""", "invalid-value", "state")]
    public async Task Webhook_Bad_IsRefusedNamingTheField(string body, string code, string field) =>
        (await api.PostAsync("/webhooks", body, ifMatch: null)).IsProblem(400, code, field);
}
