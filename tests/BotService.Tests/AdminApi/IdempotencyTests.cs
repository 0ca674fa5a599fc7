namespace Huiyin.AdminApi;

[Collection(AdminApiCollection.Name)]
public sealed class IdempotencyTests(AdminApiFixture api)
{
    [Fact]
    public async Task Reply_SentTwiceWithTheSameKey_IsGivenOnceAndAnsweredAlike()
    {
        var concern = await api.FileAsync("sent twice");
        var key = Guid.NewGuid().ToString();
        var first = await api.PostOnceAsync($"/concerns/{concern.Id}/replies", """{ "text": "We come on Monday." }""", key, "\"1\"");
        // Blanks in the JSON make it no other request, and the ETag of then is no longer the newest.
        var second = await api.PostOnceAsync($"/concerns/{concern.Id}/replies", """{"text":"We come on Monday."}""", key, "\"1\"");
        Assert.Equal((200, 200), (first.Status, second.Status));
        Assert.Equal(first.Text, second.Text);
        Assert.Equal("\"2\"", second.ETag);
        Assert.False(first.Headers.ContainsKey("Idempotency-Replayed"));
        Assert.Equal("true", second.Headers["Idempotency-Replayed"]);
        Assert.Equal(1, await TimesRepliedAsync(concern.Id));
    }

    [Fact]
    public async Task Key_UsedForAnotherRequest_IsRefusedAndNothingIsDone()
    {
        var concern = await api.FileAsync("other words");
        var key = Guid.NewGuid().ToString();
        Assert.Equal(200, (await api.PostOnceAsync($"/concerns/{concern.Id}/notes", """{ "text": "One." }""", key)).Status);
        (await api.PostOnceAsync($"/concerns/{concern.Id}/notes", """{ "text": "Two." }""", key)).IsProblem(422, "conflict", "Idempotency-Key");
        (await api.PostOnceAsync($"/concerns/{concern.Id}/replies", """{ "text": "One." }""", key)).IsProblem(422, "conflict", "Idempotency-Key");
        Assert.Equal("\"2\"", (await api.GetAsync($"/concerns/{concern.Id}")).ETag);
    }

    [Fact]
    public async Task Refusal_WithAKey_IsNotRemembered()
    {
        var concern = await api.FileAsync("refused first");
        var key = Guid.NewGuid().ToString();
        (await api.PostOnceAsync($"/concerns/{concern.Id}/notes", """{ "text": "Now." }""", key, "\"7\"")).IsProblem(412, "stale-version", "If-Match");
        Assert.Equal(200, (await api.PostOnceAsync($"/concerns/{concern.Id}/notes", """{ "text": "Now." }""", key, "\"1\"")).Status);
    }

    [Fact]
    public async Task Replies_SentAtOnceWithTheSameKey_AreGivenOnce()
    {
        var concern = await api.FileAsync("at once");
        var key = Guid.NewGuid().ToString();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => api.PostOnceAsync($"/concerns/{concern.Id}/replies", """{ "text": "Once." }""", key)));
        Assert.All(answers, answer => Assert.True(answer.Status is 200 or 409, answer.Text));
        Assert.All(answers.Where(answer => answer.Status == 409), answer => answer.IsProblem(409, "idempotency-running", "Idempotency-Key"));
        Assert.Contains(answers, answer => answer.Status == 200);
        Assert.Equal(1, await TimesRepliedAsync(concern.Id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("with space")]
    [InlineData("a#1")]
    public async Task Key_OfAnotherForm_IsRefused(string key)
    {
        var concern = await api.FileAsync("bad key");
        (await api.PostOnceAsync($"/concerns/{concern.Id}/notes", """{ "text": "x" }""", key)).IsProblem(400, "invalid-value", "Idempotency-Key");
    }

    [Fact]
    public async Task Key_TooLong_IsRefused()
    {
        var concern = await api.FileAsync("long key");
        (await api.PostOnceAsync($"/concerns/{concern.Id}/notes", """{ "text": "x" }""", new string('k', 256))).IsProblem(400, "invalid-value", "Idempotency-Key");
    }

    // The service itself may add events, such as a return visit where a message does not arrive.
    private async Task<int> TimesRepliedAsync(string concern) =>
        (await api.GetAsync($"/concerns/{concern}/events")).Json!.AsArray().Count(happened => (string?)happened!["kind"] == "Replied");
}
