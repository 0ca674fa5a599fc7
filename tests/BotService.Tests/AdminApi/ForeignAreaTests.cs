using Huiyin.Concerns;

namespace Huiyin.AdminApi;

/// <summary>Every role at every call about a concern: within their areas and units, and outside.</summary>
[Collection(AdminApiCollection.Name)]
public sealed class ForeignAreaTests(AdminApiFixture api)
{
    private static readonly (string Method, string Path, string? Body)[] Calls =
    [
        ("GET", "", null),
        ("GET", "/events", null),
        ("POST", "/replies", """{ "text": "We are on it." }"""),
        ("POST", "/notes", """{ "text": "Called the contractor." }"""),
        ("POST", "/transitions", """{ "to": "Assigned", "unit": "parks", "text": "Theirs." }"""),
        ("POST", "/rectification", """{ "text": "The doorway is clear again." }"""),
    ];

    [Theory]
    [InlineData(ActorRole.Visitor, null, "bankou", "foreign-area", "area")]
    [InlineData(ActorRole.Clerk, "education", null, "foreign-unit", "unit")]
    [InlineData(ActorRole.Clerk, "urban-management", "bankou", "foreign-area", "area")]
    [InlineData(ActorRole.UnitHead, "education", null, "foreign-unit", "unit")]
    [InlineData(ActorRole.Supervisor, null, "bankou", "foreign-area", "area")]
    [InlineData(ActorRole.Auditor, null, "bankou", "foreign-area", "area")]
    internal async Task Concern_Elsewhere_IsRefusedAtEveryCallNamingTheField(ActorRole role, string? unit, string? area, string code, string field)
    {
        var concern = await FileInMingduAsync();
        var token = await api.TokenAsync(role, unit, area);
        foreach (var (method, path, body) in Calls)
        {
            var answer = await api.CallAsync(method, $"/concerns/{concern.Number}{path}", body, token);
            answer.IsProblem(403, code, field);
        }

        var list = await api.CallAsync("GET", "/concerns?limit=200", null, token);
        Assert.DoesNotContain(list.Json!["items"]!.AsArray(), item => (string)item!["id"]! == concern.Id);
        var after = await api.GetAsync($"/concerns/{concern.Number}");
        Assert.Equal(1, (int)after.Concern["version"]!);
    }

    [Theory]
    [InlineData(ActorRole.Visitor, null, "wenchang", "200 200 200 200 403 200")]
    [InlineData(ActorRole.Clerk, "own", null, "200 200 200 200 200 403")]
    [InlineData(ActorRole.UnitHead, "own", "mingdu", "200 200 200 200 200 403")]
    [InlineData(ActorRole.Supervisor, null, "demo-zone", "200 200 200 200 200 200")]
    [InlineData(ActorRole.Auditor, null, null, "200 200 403 403 403 403")]
    [InlineData(ActorRole.Administrator, null, null, "200 200 200 200 200 200")]
    internal async Task Concern_OfOnesOwn_IsOpenAsFarAsTheRoleGoes(ActorRole role, string? unit, string? area, string expected)
    {
        var concern = await FileInMingduAsync();
        var token = await api.TokenAsync(role, unit == "own" ? concern.Unit : unit, area);
        List<int> statuses = [];
        foreach (var (method, path, body) in Calls)
        {
            statuses.Add((await api.CallAsync(method, $"/concerns/{concern.Number}{path}", body, token)).Status);
        }

        Assert.Equal(expected, string.Join(' ', statuses));
    }

    [Fact]
    public async Task List_FilteredByAnAreaOfOthers_IsRefused()
    {
        var token = await api.TokenAsync(ActorRole.Visitor, null, "mingdu");
        (await api.CallAsync("GET", "/concerns?area=bankou", null, token)).IsProblem(403, "foreign-area", "area");
        Assert.Equal(200, (await api.CallAsync("GET", "/concerns?area=mingdu-garden", null, token)).Status);
    }

    [Fact]
    public async Task Merge_IntoAConcernElsewhere_IsRefusedAndChangesNothing()
    {
        var own = await FileInMingduAsync();
        var foreign = await api.FileAsync("The lamp is dark.", category: "education.schools", area: "bankou");
        var token = await api.TokenAsync(ActorRole.Supervisor, null, "mingdu");
        (await api.CallAsync("POST", $"/concerns/{own.Number}/transitions", $$"""{ "to": "Closed", "outcome": "Merged", "mergedInto": "{{foreign.Number}}" }""", token)).IsProblem(403, "foreign-area", "area");
        Assert.Equal(1, (int)(await api.GetAsync($"/concerns/{own.Number}")).Concern["version"]!);
    }

    [Fact]
    public async Task Attachment_OfAConcernElsewhere_IsRefusedAndOfOthersUnknown()
    {
        var uploaded = await api.UploadAsync(DirectLine.SampleFiles.Png, "image/png");
        var id = (string)uploaded.Json!["id"]!;
        var concern = await FileInMingduAsync();
        var token = await api.TokenAsync(ActorRole.Visitor, null, "bankou");
        (await api.CallAsync("GET", $"/attachments/{id}", null, token)).IsProblem(404, "not-found");
        Assert.Equal(200, (await api.PostAsync($"/concerns/{concern.Number}/rectification", $$"""{ "text": "Done.", "attachmentIds": ["{{id}}"] }""")).Status);
        (await api.CallAsync("GET", $"/attachments/{id}", null, token)).IsProblem(403, "foreign-area", "area");
        Assert.Equal(200, (await api.CallAsync("GET", $"/attachments/{id}", null, await api.TokenAsync(ActorRole.Visitor, null, "mingdu"))).Status);
    }

    private Task<Concern> FileInMingduAsync() => api.FileAsync("Bikes block the doorway.", area: "mingdu-garden");
}
