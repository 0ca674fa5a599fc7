namespace Huiyin.Concerns;

public sealed class ConcernNumberTests
{
    [Fact]
    public void FromSequence_AnyOneDigitWrong_IsNoticed()
    {
        foreach (var number in Numbers())
        {
            for (var index = 0; index < number.Length; index++)
            {
                foreach (var digit in "0123456789".Where(digit => digit != number[index]))
                {
                    Assert.False(ConcernNumber.TryParse(number[..index] + digit + number[(index + 1)..], out _));
                }
            }
        }
    }

    [Fact]
    public void FromSequence_NeighboursSwapped_IsNoticed()
    {
        foreach (var number in Numbers())
        {
            for (var index = 0; index + 1 < number.Length; index++)
            {
                if (number[index] != number[index + 1])
                {
                    var swapped = number[..index] + number[index + 1] + number[index] + number[(index + 2)..];
                    Assert.False(ConcernNumber.TryParse(swapped, out _));
                }
            }
        }
    }

    [Fact]
    public void FromSequence_Any_IsReadBack()
    {
        foreach (var number in Numbers())
        {
            Assert.True(ConcernNumber.TryParse(ConcernNumber.Format(number), out var read));
            Assert.Equal(number, read);
        }
    }

    [Fact]
    public void FromSequence_572_HasThePublishedCheckDigit() => Assert.Equal("5724", ConcernNumber.FromSequence(572));

    [Theory]
    [InlineData("572-4")]
    [InlineData(" 5 7 2 4 ")]
    [InlineData("５７２４")]
    [InlineData("五七二四")]
    [InlineData("伍柒贰肆")]
    [InlineData("#572–4")]
    [InlineData("５７２－４号")]
    public void TryParse_AsPeopleWriteIt_ReadsTheDigits(string typed)
    {
        Assert.True(ConcernNumber.TryParse(typed, out var number));
        Assert.Equal("5724", number);
    }

    [Theory]
    [InlineData("一零零零零八")]
    [InlineData("幺〇〇洞零八")]
    public void TryParse_ChineseDigitsAsSpoken_ReadsZeroAndOne(string spoken)
    {
        ConcernNumber.TryParse(spoken, out var number);

        Assert.Equal(ConcernNumber.TryParse("100008", out _), number == "100008");
        Assert.True(number is "100008" or "");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("4")]
    [InlineData("572x4")]
    [InlineData("5725")]
    [InlineData("parking 5724")]
    [InlineData("57240000000000000000000000000000")]
    public void TryParse_AnythingElse_IsNoNumber(string? typed) => Assert.False(ConcernNumber.TryParse(typed, out _));

    [Theory]
    [InlineData("5724", "5724")]
    [InlineData("100247", "100-247")]
    [InlineData("1002471", "1-002-471")]
    public void Format_ForPeople_GroupsByThree(string number, string formatted) => Assert.Equal(formatted, ConcernNumber.Format(number));

    private static IEnumerable<string> Numbers() =>
        Enumerable.Range(0, 300).Select(step => ConcernNumber.FromSequence(ConcernNumber.FirstSequence + (step * 997)));
}
