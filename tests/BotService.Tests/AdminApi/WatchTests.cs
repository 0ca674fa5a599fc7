namespace Huiyin.AdminApi;

[Collection(AdminApiCollection.Name)]
public sealed class WatchTests(AdminApiFixture api)
{
    [Fact]
    public async Task Concern_WatchedAndUnwatched_IsInTheListMeanwhileOnly()
    {
        var mark = $"watched-{Guid.NewGuid():N}";
        var concern = await api.FileAsync(mark);
        await api.FileAsync(mark);
        Assert.False((bool)(await api.GetAsync($"/concerns/{concern.Id}/watch")).Json!["watched"]!);
        for (var i = 0; i < 2; i++)
        {
            Assert.True((bool)(await api.SendAsync(HttpMethod.Put, $"/concerns/{concern.Number}/watch")).Json!["watched"]!);
        }

        Assert.True((bool)(await api.GetAsync($"/concerns/{concern.Id}/watch")).Json!["watched"]!);
        var listed = Assert.Single((await api.GetAsync($"/concerns?text={mark}&watched=true")).Json!["items"]!.AsArray())!;
        Assert.Equal(concern.Id, (string)listed["id"]!);
        Assert.Equal(200, (await api.SendAsync(HttpMethod.Delete, $"/concerns/{concern.Id}/watch")).Status);
        Assert.Empty((await api.GetAsync($"/concerns?text={mark}&watched=true")).Json!["items"]!.AsArray());
    }

    [Fact]
    public async Task Concern_Unknown_CannotBeWatched() =>
        (await api.SendAsync(HttpMethod.Put, "/concerns/999-999/watch")).IsProblem(404, "not-found");
}
