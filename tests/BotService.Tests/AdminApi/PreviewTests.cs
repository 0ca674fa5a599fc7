namespace Huiyin.AdminApi;

[Collection(AdminApiCollection.Name)]
public sealed class PreviewTests(AdminApiFixture api)
{
    [Fact]
    public async Task Preview_OfAReply_ShowsTheResidentsWordsAndLeavesNothing()
    {
        var concern = await api.FileAsync("preview me");
        var seen = await api.PostAsync($"/concerns/{concern.Id}/preview", """{ "reply": { "text": "We come on Monday." } }""", ifMatch: null);
        Assert.True(seen.Status == 200, seen.Text);
        Assert.Contains("We come on Monday.", (string)Assert.Single(seen.Json!["messages"]!.AsArray())!, StringComparison.Ordinal);
        Assert.Equal("\"1\"", (await api.GetAsync($"/concerns/{concern.Id}")).ETag);
    }

    [Theory]
    [InlineData("{}", 400, "missing-field", "transition")]
    [InlineData("""{ "transition": { "to": "Deferred", "text": "Later.", "reviewOn": "2001-01-01" } }""", 400, "invalid-value", "reviewOn")]
    [InlineData("""{ "transition": { "to": "Rectified" } }""", 400, "missing-field", "text")]
    [InlineData("""{ "transition": { "to": "Closed", "outcome": "Confirmed" } }""", 409, "invalid-transition", "to")]
    public async Task Preview_OfWhatIsRefused_IsRefusedAlike(string body, int status, string code, string field)
    {
        var concern = await api.FileAsync("preview refused");
        if (field == "reviewOn")
        {
            Assert.Equal(200, (await api.PostAsync($"/concerns/{concern.Id}/transitions", """{ "to": "Assigned", "unit": "parks" }""")).Status);
        }

        (await api.PostAsync($"/concerns/{concern.Id}/preview", body, ifMatch: null)).IsProblem(status, code, field);
    }
}
