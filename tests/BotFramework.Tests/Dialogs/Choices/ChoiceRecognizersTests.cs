using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Huiyin.BotFramework.Tests.Dialogs.Choices;

public class ChoiceRecognizersTests
{
    private static readonly string[] Colours = ["red", "green", "blue"];
    private static readonly string[] Books = ["the first division book", "the second division book"];

    [Theory]
    [InlineData("the green one", 1)]
    [InlineData("the third one", 2)]
    [InlineData("the first", 0)]
    [InlineData("1", 0)]
    [InlineData("one", 0)]
    [InlineData("number 3 please", 2)]
    public void English_ByWordOrdinalOrNumber(string utterance, int expected) =>
        Assert.Equal(expected, Assert.Single(ChoiceRecognizers.RecognizeChoices(utterance, Colours)).Resolution.Index);

    [Theory]
    [InlineData("第二", 1)]
    [InlineData("3", 2)]
    [InlineData("三", 2)]
    public void Chinese_ByOrdinalOrNumber(string utterance, int expected) =>
        Assert.Equal(expected, Assert.Single(ChoiceRecognizers.RecognizeChoices(utterance, Colours, new FindChoicesOptions { Locale = "zh-cn" })).Resolution.Index);

    [Theory]
    [InlineData("4")]
    [InlineData("0")]
    [InlineData("the fifth")]
    [InlineData("1.5")]
    [InlineData("99999999999999999999")]
    [InlineData("none of them")]
    public void OutsideTheList_IsNothing(string utterance) => Assert.Empty(ChoiceRecognizers.RecognizeChoices(utterance, Colours));

    [Fact]
    public void Words_GoBeforeOrdinals() =>
        Assert.Equal(1, Assert.Single(ChoiceRecognizers.RecognizeChoices("the second division book, first thing", Books)).Resolution.Index);

    [Fact]
    public void Number_ResultHasThePlaceInTheUtterance()
    {
        var match = Assert.Single(ChoiceRecognizers.RecognizeChoices("I take 2", Colours));

        Assert.Equal((7, 7, "2", "choice", 1f), (match.Start, match.End, match.Text, match.TypeName, match.Resolution.Score));
    }

    [Fact]
    public void SwitchedOff_NumbersAndOrdinalsAreNotLookedFor()
    {
        var options = new FindChoicesOptions { RecognizeNumbers = false, RecognizeOrdinals = false };

        Assert.Empty(ChoiceRecognizers.RecognizeChoices("2", Colours, options));
        Assert.Empty(ChoiceRecognizers.RecognizeChoices("the second", Colours, options));
    }
}
