using System.Text.Json;
using Dapper;
using Huiyin.Concerns;
using Huiyin.Storage;
using Huiyin.Transactions;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.AdminApi;

/// <summary>Every kind of bad input at every act that may get it: a type of its own, the field, both languages, and nothing left behind.</summary>
[Collection(AdminApiCollection.Name)]
public sealed class BadInputMatrixTests(AdminApiFixture api)
{
    private static readonly string[] Kept = ["concern", "concern_event", "concern_follower", "outbox", "return_visit", "attachment", "staff_notice", "idempotency_key"];

    private static readonly string Yesterday = $"{DateTime.UtcNow.AddDays(-1):yyyy-MM-dd}";

    public static TheoryData<string, string, int, string, string?> Mistakes => new()
    {
        // wrong state
        { "transitions", """{ "to": "Submitted" }""", 409, "invalid-transition", "to" },
        { "transitions", """{ "to": "Closed", "outcome": "Confirmed" }""", 409, "invalid-transition", "to" },
        { "split", "{}", 409, "invalid-transition", "concern" },
        { "preview", """{ "transition": { "to": "Submitted" } }""", 409, "invalid-transition", "to" },
        // missing evidence, missing words
        { "rectification", """{ "text": "ok" }""", 400, "missing-evidence", "text" },
        { "transitions", """{ "to": "Rectified", "text": " . " }""", 400, "missing-evidence", "text" },
        { "rectification", "{}", 400, "missing-field", "text" },
        { "replies", """{ "text": "  " }""", 400, "missing-field", "text" },
        { "transitions", """{ "to": "AwaitingResident" }""", 400, "missing-field", "text" },
        { "transitions", """{ "to": "Deferred", "text": "Not before spring." }""", 400, "missing-field", "reviewOn" },
        { "transitions", """{ "to": "Closed", "outcome": "NotAccepted", "text": "Not ours." }""", 400, "missing-field", "responsibleInstead" },
        { "transitions", """{ "to": "Closed", "outcome": "Merged" }""", 400, "missing-field", "mergedInto" },
        // unknown unit
        { "transitions", """{ "to": "Assigned", "unit": "nobody", "text": "Theirs." }""", 400, "invalid-value", "unit" },
        // review date past or too far
        { "transitions", $$"""{ "to": "Deferred", "text": "Not before spring.", "reviewOn": "{{Yesterday}}" }""", 400, "invalid-value", "reviewOn" },
        { "transitions", """{ "to": "Deferred", "text": "Not before spring.", "reviewOn": "2999-01-01" }""", 400, "invalid-value", "reviewOn" },
        { "preview", $$"""{ "transition": { "to": "Deferred", "text": "Not before spring.", "reviewOn": "{{Yesterday}}" } }""", 400, "invalid-value", "reviewOn" },
        // unknown enum values
        { "transitions", """{ "to": "Lost" }""", 400, "invalid-value", "to" },
        { "transitions", """{ "to": "Closed", "outcome": "Lost" }""", 400, "invalid-value", "outcome" },
        { "preview", """{ "transition": { "to": "Lost" } }""", 400, "invalid-value", "transition.to" },
        // malformed JSON
        { "transitions", """{ "to": "Assigned", """, 400, "invalid-json", null },
        { "merge", """{ "concerns": [ }""", 400, "invalid-json", null },
        { "merge", """{ "concerns": "100-247" }""", 400, "invalid-value", "concerns" },
        // unknown evidence
        { "rectification", """{ "text": "Swept again.", "attachmentIds": ["unknown"] }""", 400, "invalid-attachments", "attachmentIds" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Mistake_AtAnAct_IsRefusedInBothLanguagesAndLeavesNothing(string act, string body, int status, string code, string? field)
    {
        var concern = await api.FileAsync("a matrix of mistakes");
        await api.PostAsync($"/concerns/{concern.Id}/transitions", """{ "to": "Assigned", "unit": "parks", "text": "Theirs." }""");
        await RefusedAsync(concern, act, body, "*", null, status, code, field);
    }

    [Theory]
    [InlineData("replies", """{ "text": "We come." }""")]
    [InlineData("notes", """{ "text": "We come." }""")]
    [InlineData("transitions", """{ "to": "AwaitingResident", "text": "Where?" }""")]
    [InlineData("rectification", """{ "text": "Swept again." }""")]
    [InlineData("merge", """{ "concerns": [{ "concern": "100-247" }] }""")]
    [InlineData("split", "{}")]
    public async Task Act_OnAStaleVersionOrElsewhere_IsRefusedInBothLanguagesAndLeavesNothing(string act, string body)
    {
        var concern = await api.FileAsync("a matrix of versions", area: "mingdu-garden");
        await RefusedAsync(concern, act, body, "\"7\"", null, 412, "stale-version", "If-Match");
        await RefusedAsync(concern, act, body, null, null, 428, "missing-if-match", "If-Match");
        await RefusedAsync(concern, act, body, "*", await api.TokenAsync(ActorRole.Visitor, null, "bankou"), 403, "foreign-area", "area");
        await RefusedAsync(concern, act, body, "*", await api.TokenAsync(ActorRole.Clerk, "education"), 403, "foreign-unit", "unit");
    }

    [Theory]
    [InlineData("replies")]
    [InlineData("notes")]
    [InlineData("rectification")]
    public async Task Text_OfTenMegabytes_IsRefusedInBothLanguagesAndLeavesNothing(string act)
    {
        var concern = await api.FileAsync("ten megabytes");
        await RefusedAsync(concern, act, JsonSerializer.Serialize(new { text = new string('x', 10 * 1024 * 1024) }), "*", null, 413, "too-large", null);
        await RefusedAsync(concern, act, JsonSerializer.Serialize(new { text = new string('长', 4001) }), "*", null, 400, "too-long", "text");
    }

    [Theory]
    [InlineData("/concerns/100-247/replies", 10, "en", "At most 1 MB")]
    [InlineData("/concerns/100-247/replies", 10, "zh-CN", "最多 1 兆")]
    [InlineData("/households/import", 40, "en", "At most 32 MB")]
    public async Task Body_PushedWithoutAsking_IsAnsweredThoughItIsTooLong(string path, int megabytes, string language, string words)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1" + path) { Content = new ByteArrayContent(new byte[megabytes * 1024 * 1024]) };
        request.Content.Headers.ContentType = new(path.EndsWith("import", StringComparison.Ordinal) ? "text/csv" : "application/json");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + Dialogs.BotFixture.StaffToken);
        request.Headers.TryAddWithoutValidation("Accept-Language", language);
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        request.Headers.ExpectContinue = false;

        using var answer = await api.Http.SendAsync(request);

        Assert.Equal(413, (int)answer.StatusCode);
        Assert.Contains(words, (string?)System.Text.Json.Nodes.JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Html_InATextForResidents_IsKeptAsWordsAndAnsweredAsJson()
    {
        var concern = await api.FileAsync("markup");
        const string Markup = "<script>alert(1)</script><b>Tuesday</b>";
        Assert.Equal(200, (await api.PostAsync($"/concerns/{concern.Id}/replies", JsonSerializer.Serialize(new { text = Markup }))).Status);
        var events = await api.GetAsync($"/concerns/{concern.Id}/events");
        Assert.Equal(("application/json", Markup), (events.MediaType, (string)events.Json![1]!["text"]!));
        Assert.Equal("nosniff", events.Headers.GetValueOrDefault("X-Content-Type-Options"));
    }

    private async Task RefusedAsync(Concern concern, string act, string body, string? ifMatch, string? token, int status, string code, string? field)
    {
        var before = await RowsAsync();
        List<string> details = [];
        foreach (var language in new[] { "en", "zh-CN" })
        {
            var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
            var answer = await api.SendAsync(
                HttpMethod.Post,
                $"/concerns/{concern.Id}/{act}",
                content,
                ifMatch,
                language,
                $"Bearer {token ?? Dialogs.BotFixture.StaffToken}",
                ("Expect", "100-continue"),
                (Idempotency.IdempotencyFilter.Header, Guid.NewGuid().ToString()));
            answer.IsProblem(status, code, field);
            Assert.Equal(language, answer.Headers["Content-Language"]);
            details.Add(answer.Detail);
        }

        Assert.NotEqual(details[0], details[1]);
        Assert.Equal(before, await RowsAsync());
    }

    // Of the tables that an act writes, and the versions of all concerns.
    private Task<string> RowsAsync() => api.Host.Services.GetRequiredService<ITransactions>().ReadAsync(
        async (transaction, token) =>
        {
            List<string> counts = [];
            foreach (var table in Kept)
            {
                counts.Add($"{table} {await transaction.Connection().ExecuteScalarAsync<long>(new CommandDefinition($"SELECT count(*) FROM {table}", cancellationToken: token))}");
            }

            counts.Add($"versions {await transaction.Connection().ExecuteScalarAsync<long>(new CommandDefinition("SELECT sum(version) FROM concern", cancellationToken: token))}");
            return string.Join(", ", counts);
        },
        CancellationToken.None);
}
