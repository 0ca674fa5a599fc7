using Huiyin.Protocol;
using Microsoft.Bot.Schema;

namespace Huiyin.BotFramework.Tests.Protocol;

public sealed class StateJsonTests
{
    internal interface IShape;

    internal enum Colour
    {
        None,
        Red,
    }

    internal sealed record Circle(double Radius) : IShape;

    internal sealed class Draft
    {
        public string? Words { get; set; }

        public Colour Colour { get; set; }

        public IShape? Shape { get; set; }

        public object? Anything { get; set; }

        public List<string> Photos { get; set; } = [];
    }

    [Fact]
    public void RoundTrip_PlainValues_ComeBackAsTheyWere()
    {
        var state = RoundTrip(new Dictionary<string, object>
        {
            ["text"] = "2026-01-01T00:00:00",
            ["number"] = 7,
            ["whole"] = 7L,
            ["large"] = long.MaxValue,
            ["fraction"] = 1.5,
            ["round"] = 3.0,
            ["true"] = true,
            ["null"] = null!,
            ["nested"] = new Dictionary<string, object> { ["a"] = "b" },
        });

        Assert.Equal("2026-01-01T00:00:00", state["text"]);
        Assert.Equal(7, state["number"]);
        Assert.Equal(7L, state["whole"]);
        Assert.Equal(long.MaxValue, state["large"]);
        Assert.Equal(1.5, state["fraction"]);
        Assert.Equal(3.0, state["round"]);
        Assert.Equal(true, state["true"]);
        Assert.Null(state["null"]);
        Assert.Equal("b", Assert.IsType<Dictionary<string, object>>(state["nested"])["a"]);
    }

    [Fact]
    public void RoundTrip_ValuesWithoutDeclaredType_KeepTheirType()
    {
        var when = new DateTimeOffset(2026, 11, 20, 17, 5, 1, TimeSpan.FromHours(8));
        var id = Guid.NewGuid();

        var state = RoundTrip(new Dictionary<string, object>
        {
            ["poco"] = new Draft { Words = "路灯", Colour = Colour.Red, Shape = new Circle(2), Anything = new Circle(3), Photos = ["a"] },
            ["list"] = new List<Draft> { new() { Words = "x" } },
            ["array"] = new[] { Colour.Red },
            ["objects"] = new List<object> { 1, "two", new Circle(4) },
            ["map"] = new Dictionary<string, List<int>> { ["k"] = [1, 2] },
            ["anonymous"] = new { A = 1 },
            ["when"] = when,
            ["id"] = id,
            ["money"] = 1.10m,
            ["activity"] = new Activity(ActivityTypes.Message, text: "hi", attachments: [new HeroCard("t").ToAttachment()]),
        });

        var draft = Assert.IsType<Draft>(state["poco"]);
        Assert.Equal(("路灯", Colour.Red), (draft.Words, draft.Colour));
        Assert.Equal(new Circle(2), draft.Shape);
        Assert.Equal(new Circle(3), draft.Anything);
        Assert.Equal("a", Assert.Single(draft.Photos));
        Assert.Equal("x", Assert.Single(Assert.IsType<List<Draft>>(state["list"])).Words);
        Assert.Equal([Colour.Red], Assert.IsType<Colour[]>(state["array"]));
        Assert.Equal([1, "two", new Circle(4)], Assert.IsType<List<object>>(state["objects"]));
        Assert.Equal([1, 2], Assert.IsType<Dictionary<string, List<int>>>(state["map"])["k"]);
        Assert.Equal("{ A = 1 }", state["anonymous"].ToString());
        Assert.Equal(when, state["when"]);
        Assert.Equal(id, state["id"]);
        Assert.Equal(1.10m, state["money"]);
        Assert.Equal("hi", Assert.IsType<Activity>(state["activity"]).Text);
    }

    [Fact]
    public void Read_JsonFromOutsideThatNamesAType_StaysJson()
    {
        var hostile = ActivityJson.Parse(
            """{"value":{"$type":"System.IO.FileInfo, System.Private.CoreLib","$value":{"fileName":"x"}}}""").Value;

        var state = RoundTrip(new Dictionary<string, object>
        {
            ["value"] = hostile,
            ["map"] = new Dictionary<string, object> { ["$type"] = "System.IO.FileInfo", ["$value"] = "x" },
        });

        Assert.Equal(ActivityJson.RawJson(hostile), ActivityJson.RawJson(state["value"]));
        Assert.Equal("System.IO.FileInfo", Assert.IsType<Dictionary<string, object>>(state["map"])["$type"]);
    }

    [Theory]
    [InlineData("System.IO.FileInfo, System.Private.CoreLib")]
    [InlineData("System.IO.FileInfo")]
    [InlineData("System.Diagnostics.Process, System.Diagnostics.Process")]
    [InlineData("Xunit.Assert, xunit.assert")]
    [InlineData("System.Collections.Generic.List`1[[System.IO.FileInfo, System.Private.CoreLib]]")]
    [InlineData("Gone.Since.The.Last.Release, BotFramework.Tests")]
    [InlineData("no[name at, all")]
    public void Read_TypeThatIsNotAllowed_MakesNoneOfIt(string type)
    {
        var state = (IDictionary<string, object>)StateJson.Read("{\"a\":{\"$type\":\"" + type + "\",\"$value\":{\"x\":1}}}");

        Assert.Equal("""{"x":1}""", ActivityJson.RawJson(state["a"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{\"a\":")]
    [InlineData("""{"a":{"$type":"System.Guid","$value":"not one"}}""")]
    [InlineData("""{"a":{"$type":"System.Guid"}}""")]
    [InlineData("""{"a":{"$type":"System.Guid","$value":"00000000-0000-0000-0000-000000000000","more":1}}""")]
    public void Read_WhatWasNeverWritten_ThrowsStateFormatException(string json)
    {
        Assert.Throws<StateFormatException>(() => StateJson.Read(json));
    }

    [Fact]
    public void Write_Cycle_ThrowsArgumentException()
    {
        var loop = new Dictionary<string, object>();
        loop["self"] = new List<object> { loop };

        Assert.Throws<ArgumentException>(() => StateJson.Write(loop));
    }

    [Fact]
    public void Write_StateThatWasRead_IsTheSameText()
    {
        var first = StateJson.Write(new Dictionary<string, object> { ["d"] = new Draft { Shape = new Circle(1) }, ["n"] = 1 });

        Assert.Equal(first, StateJson.Write(StateJson.Read(first)));
    }

    private static IDictionary<string, object> RoundTrip(Dictionary<string, object> state) =>
        (IDictionary<string, object>)StateJson.Read(StateJson.Write(state));
}
