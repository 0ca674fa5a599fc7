using System.Text.RegularExpressions;

namespace Huiyin.Tests.DialogContent;

public sealed partial class PromptUseTests
{
    [Fact]
    public void PromptKeys_NamedInTheSource_AreInTheCatalogue()
    {
        var prompts = Repository.Content.Prompts;

        var missing = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "BotService"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Use().Matches(File.ReadAllText(file)).Select(match => (File: Path.GetFileName(file), Key: match.Groups["key"].Value)))
            .Where(use => use.Key.EndsWith('.') ? !prompts.Keys.Any(key => key.StartsWith(use.Key, StringComparison.Ordinal)) : !prompts.Contains(use.Key))
            .Select(use => $"{use.File}: {use.Key}");

        Assert.Empty(missing);
    }

    // A key that goes on in code ends in a dot: Text("state." + status).
    [GeneratedRegex(@"\.(?:Text|Say|SaysPrompt)\(\s*""(?<key>[a-z][a-z0-9_.\-]*)""")]
    private static partial Regex Use();
}
