using System.Text;
using Huiyin.Tests.DialogContent;

namespace Huiyin.Summaries;

/// <summary>A file under <c>Summaries/Expected</c> that says what is to be printed. HUIYIN_UPDATE_EXPECTED=1 writes it anew; read its difference.</summary>
internal static class ExpectedFile
{
    public static void Matches(string name, string actual)
    {
        var path = PathOf(name);
        var text = actual.ReplaceLineEndings("\n");
        if (IsUpdating)
        {
            File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        Assert.Equal(File.ReadAllText(path), text);
    }

    /// <summary>What was said once under this name stays as it is: only a new name makes a new file.</summary>
    public static void MatchesForGood(string name, string actual)
    {
        if (IsUpdating && !File.Exists(PathOf(name)))
        {
            Matches(name, actual);
        }

        Assert.Equal(File.ReadAllText(PathOf(name)), actual.ReplaceLineEndings("\n"));
    }

    private static bool IsUpdating => Environment.GetEnvironmentVariable("HUIYIN_UPDATE_EXPECTED") == "1";

    private static string PathOf(string name) => Path.Combine(Repository.Root, "tests", "BotService.Tests", "Summaries", "Expected", name);
}
