namespace Huiyin.Channels;

public sealed class TextPartsTests
{
    [Theory]
    [InlineData("short", 70)]
    [InlineData("", 70)]
    public void Of_WhatFits_StaysWhole(string text, int limit) => Assert.Equal([text], TextParts.Of(text, limit));

    [Fact]
    public void Of_Paragraphs_AreKeptTogether() =>
        Assert.Equal(["aaaa bbbb", "cccc dddd"], TextParts.Of("aaaa bbbb\n\ncccc dddd", 14));

    [Fact]
    public void Of_Sentences_AreCutAtTheirEnds() =>
        Assert.Equal(["路灯已经修好。", "请您看一看。"], TextParts.Of("路灯已经修好。请您看一看。", 9));

    [Fact]
    public void Of_AnyText_LosesNothingAndKeepsCharactersWhole()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(400)).Select(_ => (string[])["a", "字", "😀", "。", " ", "\n"]).Select(letters => letters[random.Next(letters.Length)]));
            var parts = TextParts.Of(text, 70);

            Assert.All(parts, part => Assert.InRange(part.Length, 0, 70));
            Assert.All(parts, part => Assert.False(part.Length > 0 && (char.IsLowSurrogate(part[0]) || char.IsHighSurrogate(part[^1]))));
            Assert.Equal(Bare(text), Bare(string.Concat(parts)));
        }
    }

    private static string Bare(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
