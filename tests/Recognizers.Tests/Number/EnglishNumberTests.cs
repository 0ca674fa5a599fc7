using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Number;

namespace Huiyin.Recognizers.Tests.Number;

public sealed class EnglishNumberTests
{
    [Theory]
    [InlineData("we waited 12 days", "12", "12", "integer")]
    [InlineData("Forty-seven lamps", "forty-seven", "47", "integer")]
    [InlineData("about three hundred and twelve homes", "three hundred and twelve", "312", "integer")]
    [InlineData("ten thousand five hundred and one", "ten thousand five hundred and one", "10501", "integer")]
    [InlineData("a thousand times", "a thousand", "1000", "integer")]
    [InlineData("twelve hundred", "twelve hundred", "1200", "integer")]
    [InlineData("half a dozen benches", "half a dozen", "6", "integer")]
    [InlineData("8 dozen", "8 dozen", "96", "integer")]
    [InlineData("three hundred and two dozens", "three hundred and two dozens", "324", "integer")]
    [InlineData("25k", "25k", "25000", "integer")]
    [InlineData("1.5 million", "1.5 million", "1500000", "integer")]
    [InlineData("7,654,321", "7,654,321", "7654321", "integer")]
    [InlineData("12 500 people", "12 500", "12500", "integer")]
    [InlineData("1234567890123456789", "1234567890123456789", "1234567890123456789", "integer")]
    [InlineData("minus nineteen", "minus nineteen", "-19", "integer")]
    [InlineData("it was -7.25 degrees", "-7.25", "-7.25", "decimal")]
    [InlineData("0,75", "0,75", "0.75", "decimal")]
    [InlineData("six point zero four", "six point zero four", "6.04", "decimal")]
    [InlineData("two point five million", "two point five million", "2500000", "decimal")]
    [InlineData("three sevenths", "three sevenths", "0.428571428571429", "fraction")]
    [InlineData("a third", "a third", "0.333333333333333", "fraction")]
    [InlineData("seven and three quarters", "seven and three quarters", "7.75", "fraction")]
    [InlineData("two and a half million", "two and a half million", "2500000", "fraction")]
    [InlineData("2 and a half", "2 and a half", "2.5", "fraction")]
    [InlineData("3 5/8", "3 5/8", "3.625", "fraction")]
    [InlineData("1½", "1½", "1.5", "fraction")]
    [InlineData("three over eight", "three over eight", "0.375", "fraction")]
    [InlineData("1 in 4 residents", "1 in 4", "0.25", "fraction")]
    [InlineData("2^10", "2^10", "1024", "power")]
    [InlineData("3e4", "3e4", "30000", "power")]
    [InlineData("4x10^3", "4x10^3", "4000", "power")]
    public void RecognizeNumber_OneNumber_GivesTextValueAndSubtype(string query, string text, string value, string subtype)
    {
        var result = Assert.Single(NumberRecognizer.RecognizeNumber(query, Culture.English));

        Assert.Equal("number", result.TypeName);
        Assert.Equal(text, result.Text);
        Assert.Equal(value, result.Resolution[ResolutionKey.Value]);
        Assert.Equal(subtype, result.Resolution[ResolutionKey.SubType]);
        Assert.Equal(text, query[result.Start..(result.End + 1)].ToLowerInvariant());
    }

    [Theory]
    [InlineData("lamps 3, 5 and 9", "3", "5", "9")]
    [InlineData("between 10 - 15 people", "10", "15")]
    [InlineData("two hundred three hundred", "two hundred", "three hundred")]
    [InlineData("one million two million", "one million", "two million")]
    [InlineData("nineteen eighty four", "nineteen", "eighty four")]
    [InlineData("on 16/04/2010", "16", "04", "2010")]
    [InlineData("192.168.7.1", "192", "168", "7", "1")]
    [InlineData("3 in 2019", "3", "2019")]
    [InlineData("five hundred and the second", "five hundred")]
    public void RecognizeNumber_SeveralNumbers_KeepsThemApart(string query, params string[] texts) =>
        Assert.Equal(texts, NumberRecognizer.RecognizeNumber(query, Culture.English).Select(result => result.Text));

    [Theory]
    [InlineData("12km from here")]
    [InlineData("house B7")]
    [InlineData("that one is broken")]
    [InlineData("the second one please")]
    [InlineData("one hundred and twenty-third")]
    [InlineData("the 5th floor")]
    [InlineData("a last chance")]
    [InlineData("hundreds of people")]
    public void RecognizeNumber_NoAmount_FindsNothing(string query) =>
        Assert.Empty(NumberRecognizer.RecognizeNumber(query, Culture.English));

    [Fact]
    public void RecognizeNumber_DigitsAndWordsJoined_HasNoSubtype()
    {
        var result = Assert.Single(NumberRecognizer.RecognizeNumber("6 thousand 2 hundred and 45", Culture.English));

        Assert.Equal("6245", result.Resolution[ResolutionKey.Value]);
        Assert.False(result.Resolution.ContainsKey(ResolutionKey.SubType));
    }
}
