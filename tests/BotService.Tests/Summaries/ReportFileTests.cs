using System.Xml.Linq;
using Huiyin.Summaries.Reports;

namespace Huiyin.Summaries;

public sealed class ReportFileTests
{
    private static readonly Report Hostile = new(
        "en",
        "=HYPERLINK(\"http://evil\")",
        ["<script>alert(1)</script>"],
        [
            new ReportSection(
                "areas",
                "Areas",
                ["@SUM(A1)"],
                new ReportTable(["Name", "Change"], [["+cmd|' /C calc'!A0", "+3"], ["-2", "a,\"b\"\nc"], ["\tx", "<b>&"]]),
                new BarChart("<Title>", "Same & more", ["Received", "Settled"], [new Bar("<svg>", [3, 0]), new Bar(new string('长', 40), [12.5, 7])])),
        ]);

    [Fact]
    public void Csv_WhatASpreadsheetWouldRun_StaysText()
    {
        var lines = CsvReport.Write(Hostile).Split("\r\n");

        Assert.Equal('\uFEFF', lines[0][0]);
        Assert.Equal("\uFEFF\"'=HYPERLINK(\"\"http://evil\"\")\",<script>alert(1)</script>", lines[0]);
        Assert.Equal("Areas,'@SUM(A1)", lines[1]);
        Assert.Equal("Areas,'+cmd|' /C calc'!A0,+3", lines[3]);
        Assert.Equal("Areas,-2,\"a,\"\"b\"\"\nc\"", lines[4]);
        Assert.Equal("Areas,'\tx,<b>&", lines[5]);
    }

    [Fact]
    public void Html_WhatPeopleWrote_IsText_AndNothingRunsOrLoads()
    {
        var html = HtmlReport.Write(Hostile);

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" src=", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<html lang=\"en\">", html, StringComparison.Ordinal);
        Assert.Contains("<td>&lt;b&gt;&amp;</td>", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"col\">Name</th>", html, StringComparison.Ordinal);
        Assert.Contains("@media print", html, StringComparison.Ordinal);
        Assert.Equal(1, html.Split("<h1>").Length - 1);
    }

    [Fact]
    public void Svg_IsWellFormedAndDescribesItself()
    {
        var svg = XDocument.Parse(SvgChart.Write(Hostile.Sections[0].Chart!, "c1")).Root!;
        XNamespace space = "http://www.w3.org/2000/svg";

        Assert.Equal(("img", "c1-t c1-d"), ((string?)svg.Attribute("role"), (string?)svg.Attribute("aria-labelledby")));
        Assert.Equal("<Title>", svg.Element(space + "title")!.Value);
        Assert.Equal("Same & more", svg.Element(space + "desc")!.Value);
        Assert.Equal("c1-t", (string?)svg.Element(space + "title")!.Attribute("id"));
        // Every value is also written, so that no bar has to be measured.
        Assert.Contains(svg.Descendants(space + "text"), text => text.Value == "12.5");
        Assert.All(svg.Descendants(space + "rect").SelectMany(rect => rect.Attributes("width")), width => Assert.True(double.Parse(width.Value, System.Globalization.CultureInfo.InvariantCulture) >= 0));
        Assert.DoesNotContain(svg.DescendantsAndSelf(), element => element.Name.LocalName is "script" or "image" or "foreignObject");
    }

    [Fact]
    public void Text_ChineseAndLatinCells_LineUp()
    {
        var text = new System.Text.StringBuilder();
        TextReport.WriteTable(text, new ReportTable(["名称", "n"], [["环境卫生所", "1"], ["abc", "2"], ["Ａ（全）", "3"]]));

        Assert.Equal("名称        n\n-------------\n环境卫生所  1\nabc         2\nＡ（全）    3\n", text.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Html_Numbers_AreGroupedAndStandAtTheRight()
    {
        var report = new Report("en", "T", [], [new ReportSection("x", "X", ["One line."], new ReportTable(["Name", "n", "share"], [["a", "27018", "78.5% (21210/27018)"], ["2026", "-3.4", "none"]]))]);

        var html = HtmlReport.Write(report);

        Assert.Contains("<td>a</td><td class=\"n\">27,018</td><td class=\"n\">78.5% (21,210/27,018)</td>", html, StringComparison.Ordinal);
        Assert.Contains("<td class=\"n\">−3.4</td>", html, StringComparison.Ordinal);
        Assert.Contains("<p class=\"lead\">One line.</p>", html, StringComparison.Ordinal);
        Assert.Contains("27018,78.5% (21210/27018)", CsvReport.Write(report), StringComparison.Ordinal);
    }

    [Fact]
    public void Html_NumbersOfConcernsAndNamesBelowOthers_AreNotTornApart()
    {
        var table = new ReportTable(["Category", "n"], [["Health care", "1"], ["\u3000Allowances & relief", "1"]]);
        var html = HtmlReport.Write(new Report("en", "T", [], [new ReportSection("x", "X", ["Slow. Concerns: 105-644, 1,105-645 <3", "From 2026-11-16"], table)]));

        Assert.Contains("Concerns: <span class=\"no\">105-644</span>, ", html, StringComparison.Ordinal);
        Assert.Contains("&lt;3", html, StringComparison.Ordinal);
        Assert.Contains("From 2026-11-16<", html, StringComparison.Ordinal);
        Assert.Contains("<td class=\"below\">Allowances &amp; relief</td>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(13, true)]
    public void Html_AWideTable_IsPrintedAcrossThePaper(int columns, bool isWide)
    {
        var table = new ReportTable([.. Enumerable.Range(0, columns).Select(column => $"c{column}")], [[.. Enumerable.Repeat("1", columns)]]);
        var html = HtmlReport.Write(new Report("en", "Week", [], [new ReportSection("units", "By unit", [], table)]));

        Assert.Equal(isWide, html.Contains("<section id=\"units\" class=\"wide\">", StringComparison.Ordinal));
        Assert.Contains("@page wide { size: A4 landscape;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Svg_LongNames_GoOnInASecondLineAndLegendsKeepApart()
    {
        const string Name = "Human Resources and Social Security Bureau of the Zone";
        XNamespace space = "http://www.w3.org/2000/svg";
        var svg = XDocument.Parse(SvgChart.Write(new BarChart("T", "D", ["Settled (confirmed by the resident)", "Received"], [new Bar(Name, [0, 0]), new Bar("短", [0, 1234])]))).Root!;

        var texts = svg.Descendants(space + "text").ToList();
        Assert.Equal(Name, string.Join(' ', texts.Where(text => (string?)text.Attribute("text-anchor") == "end").Take(2).Select(text => text.Value)));
        Assert.Contains(texts, text => text.Value == "1,234");
        double X(string value) => double.Parse((string)texts.Single(text => text.Value == value).Attribute("x")!, System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(X("Received") - X("Settled (confirmed by the resident)") > 200);
        Assert.True(double.Parse((string)svg.Attribute("width")!) > X("Received") + 60);
    }

    [Fact]
    public void TextChart_StandsInForThePicture()
    {
        Assert.Equal(["甲 ██████████ 61.6", "乙 █ 0.1", "丙 0"], TextChart.Lines(new BarChart("T", "D", ["分"], [new Bar("甲", [61.6]), new Bar("乙", [0.1]), new Bar("丙", [0])])));
        Assert.Equal(["甲", "· 收到 ██████████ 1,200", "· 办结 █████ 600"], TextChart.Lines(new BarChart("T", "D", ["收到", "办结"], [new Bar("甲", [1200, 600])])));
    }
}
