using Microsoft.Bot.Builder.Dialogs.Choices;

namespace Huiyin.BotFramework.Tests.Dialogs.Choices;

public class FindTests
{
    private static readonly string[] Colours = ["red", "green", "blue"];
    private static readonly string[] Overlapping = ["bread", "bread pudding", "pudding"];

    [Theory]
    [InlineData("red", "red")]
    [InlineData("the red and the blue one, please", "red,blue")]
    [InlineData("Blue or RED", "blue,red")]
    [InlineData("purple", "")]
    [InlineData("", "")]
    public void Choices_InTheUtterance_AreFoundInItsOrder(string utterance, string expected) =>
        Assert.Equal(expected, string.Join(',', Find.FindChoices(utterance, Colours).Select(match => match.Resolution.Value)));

    [Fact]
    public void Utterance_ThatIsAValue_IsThatValueAlone()
    {
        var match = Assert.Single(Find.FindChoices("Bread Pudding", Overlapping));

        Assert.Equal(("bread pudding", 1, 1f), (match.Resolution.Value, match.Resolution.Index, match.Resolution.Score));
        Assert.Equal((0, 12, "Bread Pudding", "choice"), (match.Start, match.End, match.Text, match.TypeName));
    }

    [Fact]
    public void LongerValue_TakesTheWords()
    {
        var match = Assert.Single(Find.FindChoices("I'd like the bread pudding", Overlapping));

        Assert.Equal(("bread pudding", 13, 25), (match.Resolution.Value, match.Start, match.End));
    }

    [Fact]
    public void WordsInBetween_LowerTheScore()
    {
        var match = Assert.Single(Find.FindChoices("the second from last one", ["second last"]));

        Assert.Equal(2f / 3, match.Resolution.Score, 3);
        Assert.Equal("second from last", match.Text);
    }

    [Theory]
    [InlineData("second very far away last", null, 0)]
    [InlineData("second very far last", null, 1)]
    [InlineData("second very far away last", 3, 1)]
    [InlineData("second from last", 0, 0)]
    public void WordsInBetween_UpToTheTokenDistance(string utterance, int? distance, int expected) =>
        Assert.Equal(expected, Find.FindChoices(utterance, ["second last"], new FindChoicesOptions { MaxTokenDistance = distance }).Count);

    [Fact]
    public void WordsInOtherOrder_DoNotMatch() => Assert.Empty(Find.FindChoices("the last from the second one", ["second last"]));

    [Fact]
    public void PartOfAValue_MatchesOnlyWhenAllowed()
    {
        Assert.Empty(Find.FindChoices("last", ["second last", "other"]));
        Assert.Equal("second last", Assert.Single(Find.FindChoices("the last", ["second last", "other"], new FindChoicesOptions { AllowPartialMatches = true })).Resolution.Value);
    }

    [Fact]
    public void WholeValue_IsPreferredToAPart()
    {
        var found = Find.FindChoices("the last one", ["last one ever", "last one"], new FindChoicesOptions { AllowPartialMatches = true });

        Assert.Equal("last one", Assert.Single(found).Resolution.Value);
    }

    [Fact]
    public void Synonym_IsReportedWithItsChoice()
    {
        var choices = new List<Choice> { new("parking") { Synonyms = ["blocked garage"] }, new("pets") };

        var match = Assert.Single(Find.FindChoices("a blocked garage again", choices));

        Assert.Equal(("parking", "blocked garage", 0), (match.Resolution.Value, match.Resolution.Synonym, match.Resolution.Index));
    }

    [Fact]
    public void NoValue_OnlyTheSynonymsAreSearched()
    {
        var choices = new List<Choice> { new("parking") { Synonyms = ["garage"] } };
        var options = new FindChoicesOptions { NoValue = true };

        Assert.Empty(Find.FindChoices("parking", choices, options));
        Assert.Single(Find.FindChoices("garage", choices, options));
    }

    [Fact]
    public void OwnTokenizer_IsUsed()
    {
        static List<Token> Characters(string text, string? locale) =>
            [.. text.Select((character, index) => new Token { Start = index, End = index, Text = $"{character}", Normalized = $"{character}" })];

        var match = Assert.Single(Find.FindChoices("我家楼下停车太难", ["停车", "宠物"], new FindChoicesOptions { Tokenizer = Characters }));

        Assert.Equal(("停车", 4, 5), (match.Resolution.Value, match.Start, match.End));
    }

    [Fact]
    public void Values_AreFoundWithTheirIndexes()
    {
        List<SortedValue> values = [new() { Value = "red", Index = 0 }, new() { Value = "light red", Index = 1 }];

        var match = Assert.Single(Find.FindValues("a light red one", values));

        Assert.Equal(("light red", 1, "value"), (match.Resolution.Value, match.Resolution.Index, match.TypeName));
    }

    [Fact]
    public void Choices_Null_AreRefused()
    {
        Assert.Throws<ArgumentNullException>(() => Find.FindChoices("x", (IList<string>)null!));
        Assert.Throws<ArgumentNullException>(() => Find.FindChoices("x", (IList<Choice>)null!));
    }
}
