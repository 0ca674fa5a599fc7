using System.Text;
using System.Text.Json;
using Huiyin.DialogContent;

namespace Huiyin.Tests.DialogContent;

public sealed class CardRendererTests
{
    private static CardRenderer Cards => Repository.Content.Cards;

    [Theory]
    [InlineData("zh-CN", "确认提交")]
    [InlineData("en", "Send it")]
    public void Summary_Rendered_HasAChangeActionForEachField(string locale, string submit)
    {
        var card = Render("summary", locale, Summary("乱停车"));

        Assert.Equal(["category", "words"], ChangeActions(card).Order());
        Assert.Equal(submit, card.GetProperty("actions")[0].GetProperty("title").GetString());
        Assert.DoesNotContain("${", card.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Summary_FieldThatCannotBeChanged_HasNoAction()
    {
        var values = Summary("x");
        values["fields"] = Rows(new Dictionary<string, object?> { ["label"] = "Kind", ["value"] = "Problem", ["field"] = "kind", ["changeable"] = false });

        Assert.Empty(ChangeActions(Render("summary", "en", values)));
    }

    [Theory]
    [InlineData("quote \" backslash \\ newline \n tab \t")]
    [InlineData("</script><b>bold</b> ${value} {name}")]
    [InlineData("half a pair \ud83d")]
    [InlineData("🐕 没牵绳")]
    public void Render_AnyWords_ArriveAsTheyAre(string words)
    {
        var card = Render("summary", "zh-CN", Summary(words));

        var shown = card.GetProperty("body")[1].GetProperty("columns")[0].GetProperty("items")[1].GetProperty("text").GetString();
        Assert.Equal(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(words)), shown);
    }

    [Fact]
    public void Render_VeryLongWords_AreCutToFit()
    {
        var card = Cards.Render("summary", "zh-CN", Summary(new string('长', 1_000_000)));

        Assert.True(Encoding.UTF8.GetByteCount(card) < CardRenderer.SizeLimit);
        Assert.Contains("长…", card, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_TooManyItems_SaysSo()
    {
        var rows = Rows([.. Enumerable.Range(0, 500).Select(i => new Dictionary<string, object?> { ["number"] = $"H{i}", ["title"] = "t", ["status"] = "s" })]);

        Assert.Throws<CardTooLargeException>(() => Cards.Render("status-list", "en", new Dictionary<string, object?> { ["locale"] = "en", ["concerns"] = rows, ["hasMore"] = false }));
    }

    [Fact]
    public void Rectified_WithoutPhotos_ShowsNoImages()
    {
        var card = Render("rectified", "en", Rectified([]));

        Assert.DoesNotContain("Image", card.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(["solved", "not-solved"], card.GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("data").GetProperty("action").GetString()));
    }

    [Fact]
    public void Rectified_WithPhotos_ShowsEachWithAltText()
    {
        var card = Render("rectified", "en", Rectified(Rows(new() { ["url"] = "https://example.org/1.jpg" }, new() { ["url"] = "https://example.org/2.jpg" })));

        var images = card.GetProperty("body").EnumerateArray().Where(item => item.GetProperty("type").GetString() == "Image").ToList();
        Assert.Equal(["https://example.org/1.jpg", "https://example.org/2.jpg"], images.Select(image => image.GetProperty("url").GetString()));
        Assert.All(images, image => Assert.Equal("After", image.GetProperty("altText").GetString()));
    }

    [Fact]
    public void Render_MissingValue_NamesIt()
    {
        var failure = Assert.Throws<ArgumentException>(() => Cards.Render("receipt", "en", new Dictionary<string, object?> { ["locale"] = "en" }));

        Assert.Contains("title", failure.Message, StringComparison.Ordinal);
    }

    private static JsonElement Render(string card, string locale, Dictionary<string, object?> values) => JsonElement.Parse(Cards.Render(card, locale, values));

    private static IEnumerable<string?> ChangeActions(JsonElement card) => card.GetProperty("body").EnumerateArray()
        .Where(item => item.GetProperty("type").GetString() == "ColumnSet")
        .SelectMany(item => item.GetProperty("columns").EnumerateArray().Skip(1))
        .Select(column => column.GetProperty("items")[0].GetProperty("actions")[0].GetProperty("data").GetProperty("field").GetString());

    private static Dictionary<string, object?> Summary(string words) => new()
    {
        ["locale"] = "zh-CN",
        ["draft"] = "d1",
        ["isUrgent"] = true,
        ["fields"] = Rows(
            new() { ["label"] = "事情", ["value"] = words, ["field"] = "words", ["changeable"] = true },
            new() { ["label"] = "类别", ["value"] = new LocalizedText("停车", "Parking"), ["field"] = "category", ["changeable"] = true }),
    };

    private static Dictionary<string, object?> Rectified(IReadOnlyList<IReadOnlyDictionary<string, object?>> after) => new()
    {
        ["locale"] = "en", ["number"] = "H1", ["title"] = "t", ["unit"] = "u", ["text"] = "done", ["before"] = Rows(), ["after"] = after,
    };

    private static IReadOnlyList<IReadOnlyDictionary<string, object?>> Rows(params Dictionary<string, object?>[] rows) => rows;
}
