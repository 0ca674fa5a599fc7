using Huiyin.Concerns;

namespace Huiyin.AdminApi;

[Collection(AdminApiCollection.Name)]
public sealed class ConcernListTests(AdminApiFixture api)
{
    [Theory]
    [InlineData("newest")]
    [InlineData("oldest")]
    public async Task Paging_OverSevenByThree_SeesEachOnceInOrder(string order)
    {
        var mark = $"paged-{Guid.NewGuid():N}";
        List<string> filed = [];
        for (var i = 0; i < 7; i++)
        {
            filed.Add((await api.FileAsync($"{mark} {i}")).Id);
        }

        List<string> seen = [];
        List<int> sizes = [];
        string? cursor = null;
        do
        {
            var page = (await api.GetAsync($"/concerns?text={mark}&limit=3&order={order}{(cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}")}")).Json!;
            sizes.Add(page["items"]!.AsArray().Count);
            seen.AddRange(page["items"]!.AsArray().Select(item => (string)item!["id"]!));
            cursor = (string?)page["next"];
        }
        while (cursor is not null && sizes.Count < 10);

        Assert.Equal([3, 3, 1], sizes);
        Assert.Equal(order == "oldest" ? filed : filed.AsEnumerable().Reverse(), seen);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("&status=Submitted,closed", true)]
    [InlineData("&status=,", true)]
    [InlineData("&status=InProgress", false)]
    [InlineData("&category=pets", true)]
    [InlineData("&category=parking", false)]
    [InlineData("&area=wenchang", true)]
    [InlineData("&area=bankou", false)]
    [InlineData("&unit=parks", false)]
    [InlineData("&kind=suggestion", true)]
    [InlineData("&kind=Praise", false)]
    [InlineData("&dueBefore=2001-01-01T00:00:00Z", false)]
    [InlineData("&dueBefore=2999-01-01T00:00:00Z", true)]
    [InlineData("&createdFrom=2001-01-01", true)]
    [InlineData("&createdBefore=2001-01-01T00:00:00%2B08:00", false)]
    [InlineData("&limit=200", true)]
    public async Task Filter_Given_FindsWhatMatches(string filter, bool found)
    {
        var mark = $"filtered-{Guid.NewGuid():N}";
        await api.FileAsync(mark, "pets.leash", ConcernKind.Suggestion, area: "zhongyuan");
        var answer = await api.GetAsync($"/concerns?text={mark}{filter}");
        Assert.True(answer.Status == 200, answer.Text);
        Assert.Equal(found ? 1 : 0, answer.Json!["items"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("status", "Lost")]
    [InlineData("status", "3")]
    [InlineData("status", "Submitted,Lost")]
    [InlineData("kind", "Rumour")]
    [InlineData("kind", "-1")]
    [InlineData("order", "random")]
    [InlineData("limit", "0")]
    [InlineData("limit", "201")]
    [InlineData("limit", "-5")]
    [InlineData("limit", "many")]
    [InlineData("limit", "99999999999")]
    [InlineData("dueBefore", "tomorrow")]
    [InlineData("createdFrom", "2026-13-45")]
    [InlineData("createdBefore", "'; DROP TABLE concern; --")]
    [InlineData("category", "pet")]
    [InlineData("category", "%")]
    [InlineData("area", "elsewhere")]
    [InlineData("unit", "nobody")]
    public async Task Query_WithABadValue_NamesTheFieldInBothLanguages(string field, string value)
    {
        foreach (var (language, words) in new[] { ("en", "cannot be used"), ("zh-CN", "不能用") })
        {
            var answer = await api.GetAsync($"/concerns?{field}={Uri.EscapeDataString(value)}", language);
            answer.IsProblem(400, "invalid-value", field);
            Assert.Contains(field, answer.Detail, StringComparison.Ordinal);
            Assert.Contains(words, answer.Detail, StringComparison.Ordinal);
            // A stream has no pages.
            if (field != "limit")
            {
                (await api.GetAsync($"/exports/concerns.csv?{field}={Uri.EscapeDataString(value)}", language)).IsProblem(400, "invalid-value", field);
            }
        }
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("AAAA")]
    public async Task Cursor_OfNoList_IsRefused(string cursor) =>
        (await api.GetAsync($"/concerns?cursor={cursor}")).IsProblem(400, "invalid-cursor", "cursor");

    [Fact]
    public async Task Cursor_OfAnotherFilterOrOrder_IsRefused_AndOfAnotherPageSizeIsNot()
    {
        var mark = $"cursor-{Guid.NewGuid():N}";
        await api.FileAsync(mark);
        await api.FileAsync(mark);
        var next = (string)(await api.GetAsync($"/concerns?text={mark}&limit=1")).Json!["next"]!;

        foreach (var other in new[] { $"text={mark}&kind=Problem", $"text={mark}&order=oldest", "" })
        {
            (await api.GetAsync($"/concerns?{other}&cursor={Uri.EscapeDataString(next)}")).IsProblem(400, "invalid-cursor", "cursor");
        }

        Assert.Single((await api.GetAsync($"/concerns?text={mark}&limit=50&cursor={Uri.EscapeDataString(next)}")).Json!["items"]!.AsArray());
    }

    [Theory]
    [InlineData("sameReporterAs")]
    [InlineData("parent")]
    public async Task Query_NamingAConcernThatThereIsNot_NamesTheField(string field) =>
        (await api.GetAsync($"/concerns?{field}=000-000")).IsProblem(404, "not-found", field);
}
