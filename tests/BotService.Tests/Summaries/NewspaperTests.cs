using System.Globalization;
using Huiyin.Summaries.Documents;

namespace Huiyin.Summaries;

/// <summary>The newspaper's own figures, and what the district would have read beside them.</summary>
public sealed class NewspaperTests(DemoDistrictInPrint district) : IClassFixture<DemoDistrictInPrint>
{
    [Fact]
    public async Task Campaign_WhenTheNewspaperWasPrinted_HasTheNewspapersFigures()
    {
        var document = SummaryJson.Read(await district.PrintAsync(DemoDistrictInPrint.Printed, "--period", "campaign", "--format", "json"));

        Assert.True(document.IsRunning);
        Assert.Equal((27_018, 21_210), (document.Visits!.Households, document.Visits.Visited));
        var figures = document.District;
        Assert.Equal((1_232, 370), (figures.Received, figures.Settled));
        // The others are under way or were put off with an explanation; none got lost.
        Assert.Equal(1_232 - 370, figures.UnderWay + figures.Deferred + figures.Unanswered + figures.NotAccepted + figures.Merged + figures.Withdrawn);
        Assert.Equal(120, figures.AwaitingConfirmation);
    }

    [Theory]
    [InlineData("campaign", "zh-CN")]
    [InlineData("campaign", "en")]
    [InlineData("week", "zh-CN")]
    [InlineData("week", "en")]
    public async Task Summary_OfTheDemo_ReadsAsExpected(string period, string locale)
    {
        // The week is the one that is over.
        string[] date = period == "week" ? ["--date", "2023-07-30", "--freeze"] : [];

        var printed = await district.PrintAsync(DemoDistrictInPrint.Printed, ["--period", period, "--lang", locale, .. date]);

        ExpectedFile.Matches(string.Create(CultureInfo.InvariantCulture, $"{period}.{locale}.txt"), printed);
    }
}
