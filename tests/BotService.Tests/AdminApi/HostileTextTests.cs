using System.Text.Json;

namespace Huiyin.AdminApi;

[Collection(AdminApiCollection.Name)]
public sealed class HostileTextTests(AdminApiFixture api)
{
    public static TheoryData<string> Texts => new(
        "<script>alert(1)</script><img src=x onerror=alert(2)>",
        "'; DROP TABLE concern; --",
        "\" OR \"\"=\" %_\\ ${jndi:x} {{7*7}}",
        "before\u0000\u0001\u001b[31m\u007f\u0085after",
        "\u202eright to left\u200b\ufeff",
        "😀👨‍👩‍👧 𠮷野家");

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Words_OfStaff_AreKeptVerbatimOrRefused(string text)
    {
        var concern = await api.FileAsync("hostile words");
        foreach (var act in new[] { "notes", "replies", "rectification" })
        {
            var answer = await api.PostAsync($"/concerns/{concern.Id}/{act}", JsonSerializer.Serialize(new { text }));
            Assert.InRange(answer.Status, 200, 499);
            if (answer.Status == 200)
            {
                var last = (await api.GetAsync($"/concerns/{concern.Id}/events")).Json!.AsArray()[^1]!;
                Assert.Equal(Visible(text), Visible((string)last["text"]!));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Fields_OfATransition_NeverFail(string text)
    {
        object[] bodies =
        [
            new { to = text },
            new { to = "AwaitingResident", text },
            new { to = "Assigned", unit = text },
            new { to = "Deferred", text, reviewOn = text },
            new { to = "Closed", outcome = text },
            new { to = "Closed", outcome = "NotAccepted", text, responsibleInstead = text },
            new { to = "Closed", outcome = "Merged", text, mergedInto = text },
            new { to = "Closed", outcome = "Merged", text, mergedInto = (text + new string('\0', 32))[..32] },
            new { to = "Rectified", text, attachmentIds = new[] { text } },
        ];
        foreach (var body in bodies)
        {
            var concern = await api.FileAsync("hostile fields");
            var answer = await api.PostAsync($"/concerns/{concern.Id}/transitions", JsonSerializer.Serialize(body));
            Assert.True(answer.Status is 200 or (>= 400 and < 500), $"{answer.Status} {answer.Text}");
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Filters_OfTheList_NeverFail(string text)
    {
        await api.FileAsync("is still there");
        foreach (var field in new[] { "status", "category", "area", "unit", "kind", "text", "dueBefore", "createdFrom", "createdBefore", "order", "limit", "cursor" })
        {
            var answer = await api.GetAsync($"/concerns?{field}={Uri.EscapeDataString(text)}");
            Assert.True(answer.Status is 200 or 400, $"{field}: {answer.Status} {answer.Text}");
        }

        Assert.NotEmpty((await api.GetAsync("/concerns")).Json!["items"]!.AsArray());
    }

    [Theory]
    [InlineData("""{ "text": "half a pair \ud800" }""")]
    [InlineData("""{ "text": "\udc00 the other half" }""")]
    public async Task Words_WithHalfASurrogatePair_AreRefused(string body)
    {
        var concern = await api.FileAsync("half a character");
        var answer = await api.PostAsync($"/concerns/{concern.Id}/notes", body);
        Assert.True(answer.Status == 400, $"{answer.Status} {answer.Text}");
    }

    // A database cannot hold NUL; it may be replaced.
    private static string Visible(string text) => string.Concat(text.Where(character => character is not ('\0' or '\uFFFD')));
}
