namespace Huiyin.Understanding.Similar;

public sealed class SearchGramsTests
{
    [Theory]
    [InlineData("电动车堵门", "电动车,动车堵,车堵门")]
    [InlineData("A3区路灯不亮", "a区路,区路灯,路灯不,灯不亮")]
    [InlineData("The street lamp", "str,eet,lam,amp")]
    [InlineData("dog, 13800000000", "dog")]
    [InlineData("狗叫", "")]
    public void Of_Words_AreTheirPieces(string text, string grams) => Assert.Equal(grams.Split(',', StringSplitOptions.RemoveEmptyEntries), SearchGrams.Of(text));
}
