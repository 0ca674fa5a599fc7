using Huiyin.Concerns;
using Huiyin.Concerns.ReturnVisits;
using Huiyin.Transactions;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.AdminApi;

/// <summary>Each refusal of the ledger has a type of its own that names the field, in both languages.</summary>
[Collection(AdminApiCollection.Name)]
public sealed class RefusalTests(AdminApiFixture api)
{
    [Theory]
    [InlineData("en", "at least 4 characters")]
    [InlineData("zh-CN", "至少 4 个字")]
    public async Task Rectification_WithHardlyAWord_LacksEvidence(string language, string words)
    {
        var concern = await api.FileAsync("a wordless deed");
        var answer = await api.PostAsync($"/concerns/{concern.Id}/rectification", """{ "text": "ok" }""", language: language);
        answer.IsProblem(400, "missing-evidence", "text");
        Assert.Contains(words, answer.Detail, StringComparison.Ordinal);
        Assert.Contains("text", answer.Detail, StringComparison.Ordinal);
        Assert.Equal("\"1\"", (await api.GetAsync($"/concerns/{concern.Id}")).ETag);
    }

    [Theory]
    [InlineData("en", "somebody else")]
    [InlineData("zh-CN", "另一个人")]
    public async Task Rectification_OfADisputeByWhoSettledItBefore_NeedsAnother(string language, string words)
    {
        var concern = await api.FileAsync("a dispute");
        var head = await api.TokenAsync(ActorRole.UnitHead, concern.Unit);
        const string deed = """{ "text": "The doorway is clear again." }""";
        Assert.Equal(200, (await api.CallAsync("POST", $"/concerns/{concern.Id}/rectification", deed, head)).Status);
        await WriteAsync((transaction, token) => api.Host.Services.GetRequiredService<ConcernService>()
            .AnswerRectificationAsync(transaction, concern.Id, solved: false, "Still blocked.", Actor.Resident(concern.ReporterId), token));

        var answer = await api.SendAsync(HttpMethod.Post, $"/concerns/{concern.Id}/rectification", new StringContent(deed, null, "application/json"), "*", language, $"Bearer {head}");

        answer.IsProblem(403, "needs-another", "to");
        Assert.Contains(words, answer.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "cannot be changed")]
    [InlineData("zh-CN", "不能再改")]
    public async Task ReturnVisit_RecordedTwice_WasDoneBefore(string language, string words)
    {
        var (_, visit) = await ReturnVisitAsync();
        Assert.Equal(200, (await api.PostAsync($"/return-visits/{visit}/record", """{ "result": "ToldInPerson" }""")).Status);

        var answer = await api.PostAsync($"/return-visits/{visit}/record", """{ "result": "ToldInPerson" }""", language: language);

        answer.IsProblem(409, "done-before", "returnVisit");
        Assert.Contains(words, answer.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReturnVisit_ByAUnitThatPassedTheConcernOn_IsRefusedAndChangesNothing()
    {
        var (concern, visit) = await ReturnVisitAsync();
        var before = await api.TokenAsync(ActorRole.Clerk, concern.Unit);
        Assert.Equal(200, (await api.PostAsync($"/concerns/{concern.Id}/transitions", """{ "to": "Assigned", "unit": "parks", "text": "Theirs." }""")).Status);
        var version = (await api.GetAsync($"/concerns/{concern.Id}")).ETag;

        var answer = await api.CallAsync("POST", $"/return-visits/{visit}/record", """{ "result": "ToldInPerson" }""", before);

        answer.IsProblem(403, "foreign-unit", "unit");
        Assert.Equal(version, (await api.GetAsync($"/concerns/{concern.Id}")).ETag);
        Assert.Equal(200, (await api.CallAsync("POST", $"/return-visits/{visit}/record", """{ "result": "ToldInPerson" }""", await api.TokenAsync(ActorRole.Clerk, "parks"))).Status);
    }

    [Fact]
    public async Task Merge_IntoAConcernThatOnesUnitPassedOn_IsRefusedAndChangesNothing()
    {
        var own = await api.FileAsync("the same again");
        var passedOn = await api.FileAsync("passed on");
        Assert.Equal(200, (await api.PostAsync($"/concerns/{passedOn.Id}/transitions", """{ "to": "Assigned", "unit": "parks", "text": "Theirs." }""")).Status);
        var clerk = await api.TokenAsync(ActorRole.Clerk, own.Unit);

        var answer = await api.CallAsync("POST", $"/concerns/{own.Id}/transitions", $$"""{ "to": "Closed", "outcome": "Merged", "mergedInto": "{{passedOn.Id}}" }""", clerk);

        answer.IsProblem(403, "foreign-unit", "unit");
        Assert.Equal("\"1\"", (await api.GetAsync($"/concerns/{own.Id}")).ETag);
        Assert.Equal("\"2\"", (await api.GetAsync($"/concerns/{passedOn.Id}")).ETag);
    }

    [Theory]
    [InlineData("mingdu", "mingdu", 200)]
    [InlineData("bankou", "mingdu", 403)]
    [InlineData("mingdu", "bankou", 403)]
    public async Task Campaign_OfAnAreaOfOthers_IsNotTheSupervisorsToSetOrChange(string area, string own, int expected)
    {
        var supervisor = await api.TokenAsync(ActorRole.Supervisor, area: own);
        var code = $"c-{Guid.NewGuid():N}"[..20];
        var body = $$"""{ "code": "{{code}}", "name": "走访", "nameEn": "Visits", "startsOn": "2026-01-01", "endsOn": "2026-01-31", "areas": [{ "area": "{{area}}", "unit": "parks" }], "version": 1 }""";
        var added = await api.CallAsync("POST", "/campaigns", body, supervisor);
        Assert.Equal(expected, added.Status);
        if (expected == 403)
        {
            added.IsProblem(403, "foreign-area", "areas");
            Assert.Equal(200, (await api.PostAsync("/campaigns", body)).Status);
            (await api.CallAsync("PUT", $"/campaigns/{code}", body.Replace($"\"{area}\"", $"\"{own}\"", StringComparison.Ordinal), supervisor)).IsProblem(403, "foreign-area", "areas");
        }
    }

    [Theory]
    [InlineData("attachmentIds", 21, "20")]
    public async Task List_WithTooManyEntries_IsRefusedNamingHowMany(string field, int entries, string most)
    {
        var concern = await api.FileAsync("many photos");
        var ids = string.Join(',', Enumerable.Range(1, entries).Select(number => $"\"{number}\""));
        var answer = await api.PostAsync($"/concerns/{concern.Id}/rectification", $$"""{ "text": "Swept again.", "{{field}}": [{{ids}}] }""");
        answer.IsProblem(400, "too-many", field);
        Assert.Contains(most, answer.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ResponsibleInstead_TooLong_IsRefusedWithItsOwnLimit()
    {
        var concern = await api.FileAsync("somebody else's");
        var answer = await api.PostAsync($"/concerns/{concern.Id}/transitions", $$"""{ "to": "Closed", "outcome": "NotAccepted", "text": "Not ours.", "responsibleInstead": "{{new string('x', 201)}}" }""");
        answer.IsProblem(400, "too-long", "responsibleInstead");
        Assert.Contains("200", answer.Detail, StringComparison.Ordinal);
    }

    private async Task<(Concern Concern, string Visit)> ReturnVisitAsync()
    {
        var concern = await api.FileAsync("nobody answers");
        var visit = await WriteAsync((transaction, token) => api.Host.Services.GetRequiredService<ReturnVisitService>()
            .OpenAsync(transaction, concern.Id, concern.ReporterId, ReturnVisitReason.AskedFor, Actor.System, token));
        return (concern, visit.Id);
    }

    private Task<T> WriteAsync<T>(Func<ITransaction, CancellationToken, Task<T>> work) =>
        api.Host.Services.GetRequiredService<ITransactions>().WriteAsync(work, CancellationToken.None);
}
