namespace Huiyin.Understanding.Similar;

public sealed class SimilarEvalCommandTests
{
    [Fact]
    public async Task SimilarEval_ShippedPairs_FindsNineInTenAndEndsWithTheFigures()
    {
        var output = new StringWriter();

        Assert.Equal(0, await CommandLine.RunAsync(["similar-eval"], output, CancellationToken.None));

        var words = output.ToString().TrimEnd().Split('\n')[^1].Trim().Split(' ');
        Assert.Equal(("recall@1", "recall@3", "n", "123"), (words[0], words[2], words[4], words[5]));
        Assert.InRange(double.Parse(words[3], System.Globalization.CultureInfo.InvariantCulture), 0.9, 1);
    }

    [Theory]
    [InlineData("first\tsecond\nonly one\n", ":2:")]
    [InlineData("a\tb\n", "--columns")]
    [InlineData("first\tsecond\n", "no rows")]
    public async Task SimilarEval_WrongFile_NamesWhatToMend(string content, string named)
    {
        var (file, output) = (Path.GetTempFileName(), new StringWriter());
        await File.WriteAllTextAsync(file, content);

        Assert.Equal(1, await CommandLine.RunAsync(["similar-eval", file], output, CancellationToken.None));

        Assert.Contains(named, output.ToString(), StringComparison.Ordinal);
        File.Delete(file);
    }
}
