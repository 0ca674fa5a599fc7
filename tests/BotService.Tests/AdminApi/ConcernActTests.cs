using System.Text.Json.Nodes;

namespace Huiyin.AdminApi;

[Collection(AdminApiCollection.Name)]
public sealed class ConcernActTests(AdminApiFixture api)
{
    public static TheoryData<string, string> Acts => new()
    {
        { "replies", """{ "text": "We come on Tuesday." }""" },
        { "notes", """{ "text": "Call the warden." }""" },
        { "transitions", """{ "to": "InProgress" }""" },
        { "rectification", """{ "text": "Swept." }""" },
    };

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task Act_WithoutIfMatch_IsRefused(string act, string body)
    {
        var concern = await api.FileAsync("no precondition");
        (await api.PostAsync($"/concerns/{concern.Id}/{act}", body, ifMatch: null)).IsProblem(428, "missing-if-match", "If-Match");
        Assert.Equal(1, (int)(await api.GetAsync($"/concerns/{concern.Id}")).Concern["version"]!);
    }

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task Act_OnAStaleVersion_ChangesNothing(string act, string body)
    {
        var concern = await api.FileAsync("somebody was quicker");
        var read = await api.GetAsync($"/concerns/{concern.Id}");
        var first = await api.PostAsync($"/concerns/{concern.Id}/notes", """{ "text": "First." }""", read.ETag);
        Assert.Equal((200, "\"2\""), (first.Status, first.ETag));
        (await api.PostAsync($"/concerns/{concern.Id}/{act}", body, read.ETag)).IsProblem(412, "stale-version", "If-Match");
        Assert.Equal("\"2\"", (await api.GetAsync($"/concerns/{concern.Id}")).ETag);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("\"one\"")]
    [InlineData("\"-1\"")]
    [InlineData("\"99999999999999\"")]
    [InlineData("\"1\", \"2\"")]
    public async Task Act_WithATagThatIsNone_IsRefused(string tag)
    {
        var concern = await api.FileAsync("odd tags");
        (await api.PostAsync($"/concerns/{concern.Id}/notes", """{ "text": "Words." }""", tag)).IsProblem(412, "stale-version", "If-Match");
    }

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task Act_OnAnUnknownConcern_IsNotFound(string act, string body)
    {
        foreach (var concern in new[] { "999-999", new string('0', 32), "' OR 1=1 --", new string('x', 3000) })
        {
            (await api.PostAsync($"/concerns/{Uri.EscapeDataString(concern)}/{act}", body)).IsProblem(404, "not-found");
        }
    }

    [Theory]
    [InlineData("en", "Possible now")]
    [InlineData("zh-CN", "现在可以")]
    public async Task Transition_NotAllowedNow_NamesTheAllowedSteps(string language, string words)
    {
        var concern = await api.FileAsync("too early");
        var next = (await api.GetAsync($"/concerns/{concern.Id}")).Json!["nextSteps"]!.AsArray().Select(step => (string)step!["to"]!).ToHashSet();
        var answer = await api.PostAsync($"/concerns/{concern.Id}/transitions", """{ "to": "Submitted" }""", language: language);
        answer.IsProblem(409, "invalid-transition", "to");
        Assert.Contains(words, answer.Detail, StringComparison.Ordinal);
        Assert.Equal(next, answer.Json!["allowed"]!.AsArray().Select(step => (string)step!["to"]!).ToHashSet());
        Assert.NotEmpty(next);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public async Task Transition_ByNumber_MovesTheConcern(string language)
    {
        var concern = await api.FileAsync("by number");
        var number = (string)(await api.GetAsync($"/concerns/{concern.Id}")).Concern["number"]!;
        var moved = await api.PostAsync($"/concerns/{number}/transitions", """{ "to": "AwaitingResident", "text": "Which entrance?" }""", "\"1\"", language);
        Assert.True(moved.Status == 200, moved.Text);
        Assert.Equal("AwaitingResident", (string)moved.Concern["status"]!);
    }

    [Fact]
    public async Task Events_OfAConcern_AreChainedInOrder()
    {
        var concern = await api.FileAsync("a history");
        await api.PostAsync($"/concerns/{concern.Id}/notes", """{ "text": "One." }""");
        await api.PostAsync($"/concerns/{concern.Id}/replies", """{ "text": "Two." }""");
        await api.PostAsync($"/concerns/{concern.Id}/transitions", """{ "to": "AwaitingResident", "text": "Three?" }""");
        var events = (await api.GetAsync($"/concerns/{concern.Id}/events")).Json!.AsArray();
        Assert.Equal(["Filed", "Noted", "Replied", "StatusChanged"], events.Select(happened => (string)happened!["kind"]!));
        Assert.Equal([1, 2, 3, 4], events.Select(happened => (int)happened!["sequence"]!));
        Assert.Equal(4, events.Select(Hash).Distinct().Count());
        Assert.All(events, happened => Assert.Matches("^[0-9a-f]{64}$", Hash(happened)));
        Assert.Null(events[0]!["actorName"]);
        Assert.Equal("administrator", (string)events[1]!["actorName"]!);
    }

    private static string Hash(JsonNode? happened) => (string)happened!["hash"]!;
}
