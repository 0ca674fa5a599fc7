using System.Text.Json.Nodes;
using Huiyin.AdminApi.Export;

namespace Huiyin.AdminApi;

[Collection(AdminApiCollection.Name)]
public sealed class ExportTests(AdminApiFixture api)
{
    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+86", "\"'+86\"")]
    [InlineData("-5", "\"'-5\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("  =1", "\"'  =1\"")]
    [InlineData("＝1", "\"'＝1\"")]
    [InlineData("\t1", "\"'\t1\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("one, two", "\"one, two\"")]
    [InlineData("one\ntwo", "\"one\ntwo\"")]
    [InlineData("楼下", "楼下")]
    [InlineData(null, "")]
    public void Field_OfAnyText_IsQuotedAndNoFormula(string? text, string field) => Assert.Equal(field, CsvField.Of(text));

    [Theory]
    [InlineData("en", "Number,Kind,Category,Status", "sent, waiting to be taken up")]
    [InlineData("zh-CN", "编号,类型,类别,状态", "已提交")]
    public async Task Csv_OfAFilter_HasItsLinesInTheCallersLanguage(string language, string head, string status)
    {
        var mark = $"csv-{Guid.NewGuid():N}";
        await api.FileAsync($"=HYPERLINK {mark}");
        await api.FileAsync($"{mark} \"quoted\"");
        var export = await api.GetAsync($"/exports/concerns.csv?text={mark}&order=oldest", language);
        Assert.Equal((200, "text/csv", "2"), (export.Status, export.MediaType, export.Headers["X-Total-Count"]));
        var lines = export.Text.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.StartsWith(head, lines[0], StringComparison.Ordinal);
        Assert.Contains($"\"'=HYPERLINK {mark}\"", lines[1], StringComparison.Ordinal);
        Assert.Contains(status, lines[1], StringComparison.Ordinal);
        using var raw = await api.Http.SendAsync(Authorized($"/exports/concerns.csv?text={mark}"));
        Assert.Equal([0xEF, 0xBB, 0xBF], (await raw.Content.ReadAsByteArrayAsync())[..3]);
    }

    [Fact]
    public async Task Ndjson_OverSeveralPages_HasEveryConcernOnceInOrder()
    {
        var mark = $"ndjson-{Guid.NewGuid():N}";
        List<string> filed = [];
        for (var i = 0; i < 205; i++)
        {
            filed.Add((await api.FileAsync(mark)).Id);
        }

        var export = await api.GetAsync($"/exports/concerns.ndjson?text={mark}&order=oldest");
        Assert.Equal("205", export.Headers["X-Total-Count"]);
        Assert.Equal(filed, export.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => (string)JsonNode.Parse(line)!["id"]!));
    }

    [Theory]
    [InlineData("csv", "1", 2)]
    [InlineData("csv", "2", 3)]
    [InlineData("csv", "500", 4)]
    [InlineData("ndjson", "2", 2)]
    public async Task Export_WithALimit_HasAtMostSoManyLinesAndSaysSo(string format, string limit, int lines)
    {
        var mark = $"limit-{Guid.NewGuid():N}";
        for (var i = 0; i < 3; i++)
        {
            await api.FileAsync(mark);
        }

        var export = await api.GetAsync($"/exports/concerns.{format}?text={mark}&limit={limit}");

        Assert.Equal(lines, export.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal($"{(format == "csv" ? lines - 1 : lines)}", export.Headers["X-Total-Count"]);
    }

    [Theory]
    [InlineData("limit=0", "invalid-value", "limit")]
    [InlineData("limit=-5", "invalid-value", "limit")]
    [InlineData("limit=all", "invalid-value", "limit")]
    [InlineData("cursor=AAAA", "no-pages", "cursor")]
    public async Task Export_AskedForPages_IsRefusedInBothLanguages(string query, string code, string field)
    {
        var english = await api.GetAsync($"/exports/concerns.csv?{query}");
        var chinese = await api.GetAsync($"/exports/concerns.csv?{query}", "zh-CN");
        english.IsProblem(400, code, field);
        chinese.IsProblem(400, code, field);
        Assert.NotEqual(english.Detail, chinese.Detail);
    }

    [Fact]
    public async Task Export_WithABadFilter_IsRefusedBeforeTheFirstLine() =>
        (await api.GetAsync("/exports/concerns.csv?status=Lost")).IsProblem(400, "invalid-value", "status");

    private static HttpRequestMessage Authorized(string path) => new(HttpMethod.Get, "/api/v1" + path)
    {
        Headers = { { "Authorization", "Bearer " + Dialogs.BotFixture.StaffToken } },
    };
}
