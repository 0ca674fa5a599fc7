using Huiyin.Concerns;
using Huiyin.Transactions;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.AdminApi;

[Collection(AdminApiCollection.Name)]
public sealed class RelationTests(AdminApiFixture api)
{
    [Fact]
    public async Task Merge_OfSeveral_ClosesThemAndTheirReportersFollow()
    {
        var (target, one, two) = (await api.FileAsync("the junction"), await api.FileAsync("the junction again"), await api.FileAsync("and again"));

        var merged = await api.PostAsync($"/concerns/{target.Id}/merge", $$"""{ "concerns": [{ "concern": "{{one.Number}}", "version": 1 }, { "concern": "{{two.Id}}" }], "text": "The same junction." }""", "\"1\"");

        Assert.True(merged.Status == 200, merged.Text);
        Assert.Equal("\"3\"", merged.ETag);
        var list = (await api.GetAsync($"/concerns/{target.Id}/merged")).Json!;
        Assert.Equal([one.Id, two.Id], list["items"]!.AsArray().Select(item => (string)item!["id"]!));
        Assert.Equal("Merged", (string)(await api.GetAsync($"/concerns/{one.Id}")).Concern["outcome"]!);
        var recipients = (await api.GetAsync($"/concerns/{target.Id}/deliveries")).Json!.AsArray();
        Assert.Equal(["Reporter", "Follower", "Follower"], recipients.Select(recipient => (string)recipient!["role"]!));
    }

    [Fact]
    public async Task Merge_SentTwiceWithAKey_IsDoneOnce()
    {
        var (target, one) = (await api.FileAsync("twice"), await api.FileAsync("twice again"));
        var (key, body) = (Guid.NewGuid().ToString(), $$"""{ "concerns": [{ "concern": "{{one.Id}}" }] }""");
        var first = await api.PostOnceAsync($"/concerns/{target.Id}/merge", body, key, "\"1\"");
        var again = await api.PostOnceAsync($"/concerns/{target.Id}/merge", body, key, "\"1\"");
        Assert.Equal((200, 200, first.Text), (first.Status, again.Status, again.Text));
        Assert.Equal("\"2\"", (await api.GetAsync($"/concerns/{target.Id}")).ETag);
        (await api.PostOnceAsync($"/concerns/{target.Id}/merge", """{ "concerns": [{ "concern": "other" }] }""", key, "\"1\"")).IsProblem(422, "conflict", "Idempotency-Key");
    }

    [Theory]
    [InlineData("{}", 400, "missing-field", "concerns")]
    [InlineData("""{ "concerns": [null] }""", 400, "missing-field", "concerns[0].concern")]
    [InlineData("""{ "concerns": [{ "concern": "TARGET" }] }""", 400, "merge-sources", "concerns")]
    [InlineData("""{ "concerns": [{ "concern": "SOURCE" }, { "concern": "SOURCE" }] }""", 400, "merge-sources", "concerns")]
    [InlineData("""{ "concerns": [{ "concern": "SOURCE", "version": 7 }] }""", 412, "stale-version", "concerns")]
    [InlineData("""{ "concerns": [{ "concern": "SOURCE" }, { "concern": "RECTIFIED" }] }""", 409, "no-transition", "concerns")]
    [InlineData("""{ "concerns": [{ "concern": "SOURCE" }, { "concern": "999-999" }] }""", 404, "not-found", null)]
    [InlineData("""{ "concerns": [{ "concern": "SOURCE", "version": "one" }] }""", 400, "invalid-value", "concerns[0].version")]
    public async Task Merge_WithAMistake_LeavesNothingMerged(string body, int status, string code, string? field)
    {
        var (target, source, rectified) = (await api.FileAsync("whole"), await api.FileAsync("part"), await api.FileAsync("settled"));
        await api.PostAsync($"/concerns/{rectified.Id}/rectification", """{ "text": "The doorway is clear." }""");
        var filled = body.Replace("TARGET", target.Id, StringComparison.Ordinal).Replace("SOURCE", source.Number, StringComparison.Ordinal).Replace("RECTIFIED", rectified.Id, StringComparison.Ordinal);
        var english = await api.PostAsync($"/concerns/{target.Id}/merge", filled);
        var chinese = await api.PostAsync($"/concerns/{target.Id}/merge", filled, language: "zh-CN");
        english.IsProblem(status, code, field);
        chinese.IsProblem(status, code, field);
        Assert.NotEqual(english.Detail, chinese.Detail);
        Assert.Equal(("\"1\"", "\"1\""), ((await api.GetAsync($"/concerns/{target.Id}")).ETag, (await api.GetAsync($"/concerns/{source.Id}")).ETag));
    }

    [Fact]
    public async Task Split_OfAMergedOne_GoesItsOwnWayAndOfAnyOtherIsRefused()
    {
        var (target, source) = (await api.FileAsync("whole"), await api.FileAsync("part"));
        Assert.Equal(200, (await api.PostAsync($"/concerns/{target.Id}/merge", $$"""{ "concerns": [{ "concern": "{{source.Id}}" }] }""")).Status);
        (await api.PostAsync($"/concerns/{source.Id}/split", "{}", "\"1\"")).IsProblem(412, "stale-version", "If-Match");

        var split = await api.PostAsync($"/concerns/{source.Id}/split", """{ "text": "Another entrance after all." }""", "\"2\"");

        Assert.True(split.Status == 200, split.Text);
        Assert.Equal("Submitted", (string)split.Concern["status"]!);
        Assert.Empty((await api.GetAsync($"/concerns/{target.Id}/merged")).Json!["items"]!.AsArray());
        Assert.Equal(200, (await api.PostAsync($"/concerns/{source.Id}/transitions", """{ "to": "Assigned", "unit": "parks" }""")).Status);
        (await api.PostAsync($"/concerns/{source.Id}/split", "{}")).IsProblem(409, "invalid-transition", "concern");
        Assert.Equal("Assigned", (string)(await api.GetAsync($"/concerns/{source.Id}")).Concern["status"]!);
    }

    [Fact]
    public async Task Parent_LinkedAndUnlinked_ListsItsChildren()
    {
        var (parent, child) = (await api.FileAsync("the junction"), await api.FileAsync("its lamp"));
        var linked = await api.SendAsync(HttpMethod.Put, $"/concerns/{child.Id}/parent", Json($$"""{ "parent": "{{parent.Number}}" }"""), "\"1\"");
        Assert.Equal((200, parent.Id), (linked.Status, (string?)linked.Json!["parent"]));
        Assert.Equal([child.Id], (await api.GetAsync($"/concerns/{parent.Id}/children")).Json!["items"]!.AsArray().Select(item => (string)item!["id"]!));
        Assert.Equal(1, (int)(await api.CallAsync("GET", $"/concerns/{parent.Id}/children", null, await api.TokenAsync(ActorRole.Clerk, parent.Unit))).Json!["items"]!.AsArray().Count);
        (await api.SendAsync(HttpMethod.Delete, $"/concerns/{child.Id}/parent", ifMatch: "\"1\"")).IsProblem(412, "stale-version", "If-Match");
        var unlinked = await api.SendAsync(HttpMethod.Delete, $"/concerns/{child.Id}/parent", ifMatch: "\"2\"");
        Assert.Equal((200, (string?)null), (unlinked.Status, (string?)unlinked.Json!["parent"]));
        Assert.Empty((await api.GetAsync($"/concerns/{parent.Id}/children")).Json!["items"]!.AsArray());
    }

    [Theory]
    [InlineData("{}", 400, "missing-field", "parent")]
    [InlineData("""{ "parent": "999-999" }""", 404, "not-found", null)]
    [InlineData("""{ "parent": "ITSELF" }""", 400, "invalid-parent", "parent")]
    [InlineData("""{ "parent": 5 }""", 400, "invalid-value", "parent")]
    public async Task Parent_ThatCannotBe_IsRefused(string body, int status, string code, string? field)
    {
        var child = await api.FileAsync("a part");
        (await api.PutAsync($"/concerns/{child.Id}/parent", body.Replace("ITSELF", child.Id, StringComparison.Ordinal))).IsProblem(status, code, field);
        Assert.Equal("\"1\"", (await api.GetAsync($"/concerns/{child.Id}")).ETag);
    }

    [Fact]
    public async Task Children_OfOtherUnits_AreCountedOnly()
    {
        var (parent, child) = (await api.FileAsync("the junction"), await api.FileAsync("its tree"));
        Assert.Equal(200, (await api.PostAsync($"/concerns/{child.Id}/transitions", """{ "to": "Assigned", "unit": "parks", "text": "Theirs." }""")).Status);
        Assert.Equal(200, (await api.PutAsync($"/concerns/{child.Id}/parent", $$"""{ "parent": "{{parent.Id}}" }""")).Status);
        var seen = (await api.CallAsync("GET", $"/concerns/{parent.Id}/children", null, await api.TokenAsync(ActorRole.Clerk, parent.Unit))).Json!;
        Assert.Equal((0, 1), (seen["items"]!.AsArray().Count, (int)seen["hidden"]!));
    }

    [Fact]
    public async Task Similar_ToAConcern_IsFoundWithinOnesUnitsOnly()
    {
        var one = await api.FileAsync("Electric bikes block the doorway of building seventeen");
        var like = await api.FileAsync("Electric bikes are blocking the doorway at building seventeen");
        var found = (await api.GetAsync($"/concerns/{one.Id}/similar?limit=20")).Json!.AsArray();
        Assert.Contains(found, item => (string)item!["concern"]!["id"]! == like.Id);
        Assert.DoesNotContain(found, item => (string)item!["concern"]!["id"]! == one.Id);
        Assert.Equal(found.Select(item => (double)item!["score"]!).OrderDescending(), found.Select(item => (double)item!["score"]!));
        Assert.Equal(200, (await api.PostAsync($"/concerns/{like.Id}/transitions", """{ "to": "Assigned", "unit": "parks", "text": "Theirs." }""")).Status);
        var seen = (await api.CallAsync("GET", $"/concerns/{one.Id}/similar?limit=20", null, await api.TokenAsync(ActorRole.Clerk, one.Unit))).Json!.AsArray();
        Assert.DoesNotContain(seen, item => (string)item!["concern"]!["id"]! == like.Id);
        (await api.GetAsync($"/concerns/{one.Id}/similar?limit=21")).IsProblem(400, "invalid-value", "limit");
    }

    [Fact]
    public async Task Ratings_OfAConfirmedConcern_AreListedWithTheWords()
    {
        var concern = await api.FileAsync("rated");
        Assert.Equal(200, (await api.PostAsync($"/concerns/{concern.Id}/rectification", """{ "text": "The doorway is clear." }""")).Status);
        Assert.Null((await api.GetAsync($"/concerns/{concern.Id}/ratings")).Json!["stars"]);
        var resident = Actor.Resident(concern.ReporterId);
        var ledger = api.Host.Services.GetRequiredService<ConcernService>();
        await api.Host.Services.GetRequiredService<ITransactions>().WriteAsync(
            async (transaction, token) =>
            {
                await ledger.AnswerRectificationAsync(transaction, concern.Id, solved: true, null, resident, token);
                await ledger.RateAsync(transaction, concern.Id, 4, null, resident, token);
                return await ledger.RateAsync(transaction, concern.Id, 5, "Quick.", resident, token);
            },
            CancellationToken.None);

        var ratings = (await api.GetAsync($"/concerns/{concern.Id}/ratings")).Json!;

        Assert.Equal(5, (int)ratings["stars"]!);
        Assert.Equal([(4, null), (5, "Quick.")], ratings["ratings"]!.AsArray().Select(rating => ((int)rating!["stars"]!, (string?)rating["text"])));
        Assert.Equal(5, (int)(await api.GetAsync($"/concerns/{concern.Id}")).Json!["satisfaction"]!);
    }

    [Fact]
    public async Task Deliveries_OfAReply_SayWhetherItArrived()
    {
        var concern = await api.FileAsync("told");
        Assert.Equal(200, (await api.PostAsync($"/concerns/{concern.Id}/replies", """{ "text": "We come on Tuesday." }""")).Status);
        var recipient = Assert.Single((await api.GetAsync($"/concerns/{concern.Id}/deliveries")).Json!.AsArray())!;
        var message = Assert.Single(recipient["messages"]!.AsArray())!;
        Assert.Equal(("Reporter", "concern.replied", "webchat"), ((string)recipient["role"]!, (string)message["purpose"]!, (string)message["channel"]!));
        Assert.Equal(1, (int)recipient["delivered"]! + (int)recipient["queued"]!);
        Assert.DoesNotContain(concern.ReporterId, recipient.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "merged")]
    [InlineData("GET", "children")]
    [InlineData("GET", "similar")]
    [InlineData("GET", "deliveries")]
    [InlineData("GET", "ratings")]
    [InlineData("POST", "merge")]
    [InlineData("POST", "split")]
    [InlineData("PUT", "parent")]
    [InlineData("DELETE", "parent")]
    public async Task Call_ForAConcernElsewhere_IsRefused(string method, string call)
    {
        var concern = await api.FileAsync("elsewhere", area: "mingdu-garden");
        var body = method is "POST" or "PUT" ? """{ "parent": "x", "concerns": [{ "concern": "x" }] }""" : null;
        (await api.CallAsync(method, $"/concerns/{concern.Id}/{call}", body, await api.TokenAsync(ActorRole.Visitor, null, "bankou"))).IsProblem(403, "foreign-area", "area");
        (await api.CallAsync(method, $"/concerns/999-999/{call}", body, await api.TokenAsync(ActorRole.Administrator))).IsProblem(404, "not-found");
        if (method != "GET")
        {
            (await api.SendAsync(new HttpMethod(method), $"/concerns/{concern.Id}/{call}", body is null ? null : Json(body))).IsProblem(428, "missing-if-match", "If-Match");
            (await api.CallAsync(method, $"/concerns/{concern.Id}/{call}", body, await api.TokenAsync(ActorRole.Clerk, "education"))).IsProblem(403, "foreign-unit", "unit");
        }
    }

    [Theory]
    [InlineData("/return-visits?open=maybe", "invalid-value", "open")]
    [InlineData("/return-visits?limit=many", "invalid-value", "limit")]
    [InlineData("/return-visits?limit=0", "invalid-value", "limit")]
    [InlineData("/return-visits?limit=-1", "invalid-value", "limit")]
    [InlineData("/return-visits?limit=201", "invalid-value", "limit")]
    [InlineData("/return-visits?offset=-1", "invalid-value", "offset")]
    [InlineData("/campaigns/autumn/plan?teams=x", "invalid-value", "teams")]
    [InlineData("/households/x/visits", "missing-field", "campaign")]
    public async Task Query_ThatCannotBeRead_NamesTheParameter(string path, string code, string field)
    {
        (await api.GetAsync(path)).IsProblem(400, code, field);
        (await api.GetAsync(path, "zh-CN")).IsProblem(400, code, field);
    }

    [Theory]
    [InlineData("/visits", """{ "household": "x", "outcome": "Lost" }""", "outcome", "NotAtHome")]
    [InlineData("/campaigns", """{ "startsOn": "soon" }""", "startsOn", "YYYY-MM-DD")]
    [InlineData("/campaigns", """{ "areas": [{ "target": "many" }] }""", "areas[0].target", "0, 1, 2")]
    public async Task Value_OfAnotherType_IsRefusedWithWhatThatFieldMayHold(string path, string body, string field, string allowed)
    {
        var answer = await api.PostAsync(path, body);
        answer.IsProblem(400, "invalid-value", field);
        Assert.Contains(allowed, answer.Detail, StringComparison.Ordinal);
    }

    private static StringContent Json(string json) => new(json, System.Text.Encoding.UTF8, "application/json");
}
