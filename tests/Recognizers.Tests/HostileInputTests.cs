using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Choice;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.Sequence;

namespace Huiyin.Recognizers.Tests;

/// <summary>Whatever is sent, every recognizer answers, and in time that grows with the length alone.</summary>
public sealed class HostileInputTests
{
    private const int Length = 100_000;
    private const int ShorterLength = 8_000;

    // Many times what the slowest needs on a busy machine; time that grows with the square of the length takes far longer.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly string[] Repeated =
    [
        "a", "1", "1 ", "1,", "1.", "1/", "1-", "- ", "+1", "(", "(1", "1)", "(1)", " ", ".", "@", "a@", "a@a.", "a.", "#", "1e", "1^", "1x10^",
        "one ", "one hundred ", "hundred and ", "one and ", "twenty-", "point one ", "one point ", "a ", "half a ", "one fifth ", "one one one one ", "minus ", "one over ",
        "first ", "second to last ", "last ", "the one before ", "no ", "not ", "yes no ", "👍",
        "一", "十", "百三", "万", "一万", "一亿", "零", "一零", "两", "负", "一点", "分之", "一分之", "一 ", "又", "第", "倒数第", "百分之", "千分之", "半", "5万", "几万", "不", "是不", "好",
        "123-456-7890 ", "1234567 ", "12345678", "::", "1:", "http://", "www.", "f", "0f", "account number ", "１", "\uD83D", "\0", "\n", "ß", "ﬁ",
    ];

    public static TheoryData<string> Units => [.. Repeated];

    [Theory]
    [InlineData("a")]
    [InlineData("1")]
    [InlineData("1 ")]
    [InlineData("(")]
    [InlineData("a.")]
    [InlineData("a@")]
    [InlineData("twenty ")]
    [InlineData("一")]
    [InlineData("万")]
    public void Recognize_HugeText_AnswersInTime(string unit) => AssertAnswersInTime(unit, Length);

    [Theory]
    [MemberData(nameof(Units))]
    public void Recognize_LongRepetition_AnswersInTime(string unit) => AssertAnswersInTime(unit, ShorterLength);

    [Fact]
    public void Recognize_RandomMixtures_NeverThrowsAndStaysInside()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 3000; round++)
        {
            var query = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => Repeated[random.Next(Repeated.Length)]));
            foreach (var result in RecognizeEverything(query, round % 2 == 0 ? Culture.English : Culture.Chinese))
            {
                Assert.InRange(result.Start, 0, query.Length - 1);
                Assert.InRange(result.End, result.Start, query.Length - 1);
                Assert.Equal(result.End - result.Start + 1, result.Text.Length);
            }
        }
    }

    [Theory]
    [InlineData("9")]
    [InlineData("99999999999999999999999999999999999999999")]
    [InlineData("1e308")]
    [InlineData("9^999999999")]
    [InlineData("0.0000000000000000000000000000000000001")]
    public void RecognizeNumber_ExtremeAmounts_GiveAFiniteValueOrNothing(string query)
    {
        foreach (var result in NumberRecognizer.RecognizeNumber(query, Culture.English))
        {
            Assert.True(double.IsFinite(double.Parse((string)result.Resolution[ResolutionKey.Value], System.Globalization.CultureInfo.InvariantCulture)));
        }
    }

    private static void AssertAnswersInTime(string unit, int length)
    {
        var query = string.Concat(Enumerable.Repeat(unit, length / unit.Length));
        var begun = TimeProvider.System.GetTimestamp();

        foreach (var culture in new[] { Culture.English, Culture.Chinese })
        {
            RecognizeEverything(query, culture);
        }

        Assert.InRange(TimeProvider.System.GetElapsedTime(begun), TimeSpan.Zero, Patience);
    }

    private static List<ModelResult> RecognizeEverything(string query, string culture) =>
    [
        .. NumberRecognizer.RecognizeNumber(query, culture),
        .. NumberRecognizer.RecognizeOrdinal(query, culture),
        .. NumberRecognizer.RecognizePercentage(query, culture),
        .. NumberRecognizer.RecognizeNumberRange(query, culture),
        .. ChoiceRecognizer.RecognizeBoolean(query, culture),
        .. SequenceRecognizer.RecognizePhoneNumber(query, culture),
        .. SequenceRecognizer.RecognizeEmail(query, culture),
        .. SequenceRecognizer.RecognizeURL(query, culture),
        .. SequenceRecognizer.RecognizeIpAddress(query, culture),
        .. SequenceRecognizer.RecognizeGUID(query, culture),
        .. SequenceRecognizer.RecognizeHashtag(query, culture),
        .. SequenceRecognizer.RecognizeMention(query, culture),
    ];
}
