namespace Huiyin.Recognizers.Tests.Temporal;

public sealed class EnglishDateTimeTests
{
    // A Wednesday.
    private const string Reference = "2026-06-17T14:30:00";

    [Theory]
    [InlineData("the lamp went out yesterday", "yesterday | date | 2026-06-16 2026-06-16")]
    [InlineData("since last Friday no water", "since last friday | daterange | 2026-06-12 since 2026-06-12..")]
    [InlineData("they came on 10 July 2025", "10 july 2025 | date | 2025-07-10 2025-07-10")]
    [InlineData("it was 3rd of May", "3rd of may | date | XXXX-05-03 2026-05-03 ; XXXX-05-03 2027-05-03")]
    [InlineData("come on Saturday", "saturday | date | XXXX-WXX-6 2026-06-13 ; XXXX-WXX-6 2026-06-20")]
    [InlineData("two weeks ago it broke", "two weeks ago | date | 2026-06-03 2026-06-03")]
    [InlineData("the last day of this month", "the last day of this month | date | 2026-06-30 2026-06-30")]
    [InlineData("two Mondays ago", "two mondays ago | date | 2026-06-08 2026-06-08")]
    [InlineData("the day before yesterday", "the day before yesterday | date | 2026-06-15 2026-06-15")]
    public void Recognize_Day_GivesPastAndFuture(string query, string expected) =>
        Assert.Equal(expected, Recognized.In("en-us", Reference, query));

    [Theory]
    [InlineData("7 in the morning", "7 in the morning | time | T07 07:00:00")]
    [InlineData("noise at half past nine", "half past nine | time | T09:30 09:30:00 ; T21:30 21:30:00")]
    [InlineData("every day a quarter to 6 pm", "every day a quarter to 6 pm | set | T17:45 not resolved")]
    [InlineData("it began at 10:15 pm", "10:15 pm | time | T22:15 22:15:00")]
    [InlineData("around 3 in the afternoon", "around 3 in the afternoon | time | T15 approx 15:00:00")]
    public void Recognize_Time_GivesBothHalvesWhereOpen(string query, string expected) =>
        Assert.Equal(expected, Recognized.In("en-us", Reference, query));

    [Theory]
    [InlineData("yesterday at 10pm", "yesterday at 10pm | datetime | 2026-06-16T22 2026-06-16 22:00:00")]
    [InlineData("this morning at 8:30", "this morning at 8:30 | datetime | 2026-06-17T08:30 2026-06-17 08:30:00")]
    [InlineData("it stinks right now", "right now | datetime | PRESENT_REF 2026-06-17 14:30:00")]
    [InlineData("20 minutes ago", "20 minutes ago | datetime | 2026-06-17T14:10:00 2026-06-17 14:10:00")]
    public void Recognize_TimeOnDay_GivesMoment(string query, string expected) =>
        Assert.Equal(expected, Recognized.In("en-us", Reference, query));

    [Theory]
    [InlineData("from 10 July to 10 August", "from 10 july to 10 august | daterange | (XXXX-07-10,XXXX-08-10,P31D) 2025-07-10..2025-08-10 ; (XXXX-07-10,XXXX-08-10,P31D) 2026-07-10..2026-08-10")]
    [InlineData("last month", "last month | daterange | 2026-05 2026-05-01..2026-06-01")]
    [InlineData("over the last three days", "last three days | daterange | (2026-06-14,2026-06-17,P3D) 2026-06-14..2026-06-17")]
    [InlineData("between 3 and 4 pm", "between 3 and 4 pm | timerange | (T15,T16,PT1H) 15:00:00..16:00:00")]
    [InlineData("this morning", "this morning | datetimerange | 2026-06-17TMO 2026-06-17 08:00:00..2026-06-17 12:00:00")]
    [InlineData("Monday from 9 to 11 am", "monday from 9 to 11 am | datetimerange | (XXXX-WXX-1T09,XXXX-WXX-1T11,PT2H) 2026-06-15 09:00:00..2026-06-15 11:00:00 ; (XXXX-WXX-1T09,XXXX-WXX-1T11,PT2H) 2026-06-22 09:00:00..2026-06-22 11:00:00")]
    [InlineData("from 10 last night until 6 this morning", "from 10 last night until 6 this morning | datetimerange | (2026-06-16T22,2026-06-17T06,PT8H) 2026-06-16 22:00:00..2026-06-17 06:00:00")]
    [InlineData("from 10 last night until now", "from 10 last night until now | datetimerange | (2026-06-16T22,PRESENT_REF,PT16H30M) 2026-06-16 22:00:00..2026-06-17 14:30:00")]
    [InlineData("from 4 to 22 in next month", "from 4 to 22 in next month | daterange | (2026-07-04,2026-07-22,P18D) 2026-07-04..2026-07-22")]
    [InlineData("early tomorrow morning", "early tomorrow morning | datetimerange | 2026-06-18TMO start 2026-06-18 08:00:00..2026-06-18 10:00:00")]
    [InlineData("week before last", "week before last | daterange | 2026-W23 2026-06-01..2026-06-08")]
    [InlineData("since 8 this morning", "since 8 this morning | datetimerange | 2026-06-17T08 since 2026-06-17 08:00:00..")]
    [InlineData("between Monday and Wednesday next week", "between monday and wednesday next week | daterange | (2026-06-22,2026-06-24,P2D) 2026-06-22..2026-06-24")]
    [InlineData("by the end of June", "by the end of june | daterange | XXXX-06 before-end ..2025-07-01 ; XXXX-06 before-end ..2026-07-01")]
    public void Recognize_Range_GivesStartAndEnd(string query, string expected) =>
        Assert.Equal(expected, Recognized.In("en-us", Reference, query));

    [Theory]
    [InlineData("no lift for two weeks", "two weeks | duration | P2W 1209600")]
    [InlineData("an hour and a half", "an hour and a half | duration | PT1.5H 5400")]
    [InlineData("every night after 11", "every night after 11 | set | T23 after not resolved")]
    [InlineData("every day from 10pm to 6am", "every day from 10pm to 6am | set | (T22,T06,PT8H) not resolved")]
    [InlineData("every Tuesday at 7 pm", "every tuesday at 7 pm | set | XXXX-WXX-2T19 not resolved")]
    public void Recognize_DurationOrSet_GivesTimex(string query, string expected) =>
        Assert.Equal(expected, Recognized.In("en-us", Reference, query));

    [Theory]
    [InlineData("I may call you")]
    [InlineData("house 12, flat 7")]
    [InlineData("building 4-22")]
    [InlineData("noise 24/7")]
    [InlineData("call 555-0134 please")]
    [InlineData("the bin is half full")]
    [InlineData("we march against it")]
    public void Recognize_WordsThatMerelyLookAlike_FindsNothing(string query) =>
        Assert.Empty(Recognized.Results("en-us", Reference, query));

    [Fact]
    public void Recognize_OutsideTheUnitedStates_ReadsDayFirst() =>
        Assert.Equal("4/5/2025 | date | 2025-05-04 2025-05-04", Recognized.In("en-gb", Reference, "4/5/2025"));

    [Fact]
    public void Recognize_Position_IsInclusiveAndInTheQuery()
    {
        var result = Assert.Single(Recognized.Results("en-us", Reference, "Broken SINCE Monday!"));

        Assert.Equal(("since monday", 7, 18), (result.Text, result.Start, result.End));
    }
}
