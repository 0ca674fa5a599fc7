using System.Globalization;
using Huiyin.Concerns;
using Huiyin.Concerns.ReturnVisits;
using Huiyin.Outbox;
using Huiyin.Staff;
using Huiyin.Transactions;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.AdminApi;

[Collection(AdminApiCollection.Name)]
public sealed class DeadLetterTests(AdminApiFixture api)
{
    [Fact]
    public async Task GivenUp_IsListedAndSentAgainOnce()
    {
        var (concern, letter) = await api.GiveUpAsync();
        var path = $"/dead-letters?concern={ConcernNumber.Format(concern.Number)}";

        var listed = await api.GetAsync(path);
        var item = Assert.Single(listed.Json!["items"]!.AsArray())!;
        Assert.Equal((letter, ConcernNumber.Format(concern.Number), "webchat", "HTTP 500"), ((long)item["id"]!, (string)item["concern"]!, (string)item["channel"]!, (string)item["lastError"]!));
        Assert.Equal(1, (int)listed.Json["count"]!);

        var replayed = await api.PostAsync($"/dead-letters/{letter}/replay", "{}");

        Assert.Equal((200, "Queued"), (replayed.Status, (string)replayed.Json!["state"]!));
        Assert.Empty((await api.GetAsync(path)).Json!["items"]!.AsArray());
        var again = await api.PostAsync($"/dead-letters/{letter}/replay", """{ "force": true }""");
        Assert.Equal((409, "letter"), (again.Status, again.Field));
        Assert.Contains((await api.GetAsync("/audit?limit=200")).Json!["items"]!.AsArray(), entry => (string)entry!["action"]! == "MessagesReplayed" && $"{entry["detail"]}".Contains(letter.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }

    [Fact]
    public async Task AllOfAConcern_ByPlan_ThenReally_QueuesThem()
    {
        var (concern, letter) = await api.GiveUpAsync();
        var about = $"\"concern\": \"{concern.Id}\"";

        var planned = await api.PostAsync("/dead-letters/replay", $$"""{ {{about}}, "dryRun": true }""");
        Assert.Equal((1, "Undeliverable"), ((int)planned.Json!["replayed"]!, await StateAsync(concern, letter)));

        var really = await api.PostAsync("/dead-letters/replay", $$"""{ {{about}} }""");
        Assert.Equal(1, (int)really.Json!["replayed"]!);
        Assert.NotEqual("Undeliverable", await StateAsync(concern, letter));
        Assert.Equal(0, (int)(await api.PostAsync("/dead-letters/replay", $$"""{ {{about}} }""")).Json!["replayed"]!);
    }

    [Fact]
    public async Task ToldInPersonSince_IsLeftUntilSomebodyInsists()
    {
        var (concern, letter) = await api.GiveUpAsync();
        var services = api.Host.Services;
        await services.GetRequiredService<ITransactions>().WriteAsync(
            async (transaction, token) =>
            {
                var visits = services.GetRequiredService<ReturnVisitService>();
                var visit = await visits.OpenAsync(transaction, concern.Id, concern.ReporterId, ReturnVisitReason.AskedFor, Actor.System, token);
                return await visits.RecordAsync(transaction, visit.Id, ReturnVisitResult.ToldInPerson, null, new Actor(ActorRole.Visitor, "visitor", "Visitor"), token);
            },
            CancellationToken.None);

        var careful = await api.PostAsync($"/dead-letters/{letter}/replay", "{}");
        careful.IsProblem(409, "told-in-person", "force");
        Assert.Equal("Undeliverable", await StateAsync(concern, letter));
        Assert.Equal(1, (int)(await api.PostAsync("/dead-letters/replay", $$"""{ "ids": [{{letter}}] }""")).Json!["toldInPerson"]!);

        Assert.Equal(200, (await api.PostAsync($"/dead-letters/{letter}/replay", """{ "force": true }""")).Status);
    }

    [Fact]
    public async Task ConversationGone_IsLeftUntilSomebodyInsists()
    {
        var (concern, letter) = await api.GiveUpAsync();
        await api.Host.Services.GetRequiredService<ITransactions>().WriteAsync(
            async (transaction, token) =>
            {
                var conversations = api.Host.Services.GetRequiredService<IConversationRepository>();
                await conversations.SetStateAsync(transaction, (await conversations.LatestOpenAsync(transaction, concern.ReporterId, token))!.Key, ConversationState.Closed, token);
                return true;
            },
            CancellationToken.None);

        (await api.PostAsync($"/dead-letters/{letter}/replay", "{}")).IsProblem(409, "conversation-gone", "force");
        Assert.Equal(200, (await api.PostAsync($"/dead-letters/{letter}/replay", """{ "force": true }""")).Status);
    }

    [Theory]
    [InlineData("{}", "missing-field", "all")]
    [InlineData("""{ "all": true, "channel": "sms" }""", "all-or-some", "all")]
    [InlineData("""{ "ids": [] }""", "invalid-value", "ids")]
    [InlineData("""{ "ids": [0] }""", "invalid-value", "ids")]
    [InlineData("""{ "since": "yesterday" }""", "invalid-value", "since")]
    [InlineData("""{ "since": "0001-01-01" }""", "invalid-value", "since")]
    public async Task Replay_AskedForWrongly_IsRefusedByField(string body, string code, string field)
    {
        (await api.PostAsync("/dead-letters/replay", body)).IsProblem(400, code, field);
        Assert.NotEqual((await api.PostAsync("/dead-letters/replay", body)).Detail, (await api.PostAsync("/dead-letters/replay", body, language: "zh-CN")).Detail);
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=201", "limit")]
    [InlineData("after=x", "after")]
    [InlineData("since=2026-13-01", "since")]
    public async Task List_AskedForWrongly_IsRefusedByField(string query, string field) =>
        (await api.GetAsync($"/dead-letters?{query}")).IsProblem(400, "invalid-value", field);

    [Fact]
    public async Task DeadLetters_AreForAdministratorsWithTheScope()
    {
        var (_, letter) = await api.GiveUpAsync();
        var calls = new[] { ("GET", "/dead-letters", null), ("POST", $"/dead-letters/{letter}/replay", "{}"), ("POST", "/dead-letters/replay", """{ "all": true }""") };
        var others = new[]
        {
            await api.TokenAsync(ActorRole.Supervisor), await api.TokenAsync(ActorRole.Auditor), await api.TokenAsync(ActorRole.Clerk, "parks"),
            await api.TokenAsync(ActorRole.Administrator, scopes: StaffScopes.Read | StaffScopes.Write),
        };
        foreach (var (method, path, body) in calls)
        {
            foreach (var token in others)
            {
                Assert.Equal(403, (await api.CallAsync(method, path, body, token)).Status);
            }
        }
    }

    [Theory]
    [InlineData("999999999")]
    [InlineData("one")]
    public async Task Letter_Unknown_IsNotFound(string letter) => (await api.PostAsync($"/dead-letters/{letter}/replay", "{}")).IsProblem(404, "not-found");

    private async Task<string> StateAsync(Concern concern, long letter) =>
        (string)(await api.GetAsync($"/concerns/{concern.Id}/deliveries")).Json!.AsArray().SelectMany(recipient => recipient!["messages"]!.AsArray()).Single(message => (long)message!["id"]! == letter)!["state"]!;
}
