using System.Text.RegularExpressions;
using Huiyin.Concerns;
using Huiyin.DialogContent;

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

    [Fact]
    public void PromptKeys_OfWhatTheLedgerTells_AreInTheCatalogue() =>
        Assert.All(ConcernMessages.All, code => Assert.True(Repository.Content.Prompts.Contains(code), code));

    [Theory]
    [MemberData(nameof(Told))]
    public void PromptOfWhatTheLedgerTells_WithTheComposersValues_IsComplete(string code, string locale)
    {
        (string, object?)[] values =
        [
            ("number", "1-0001"), ("title", "t"), ("unit", "u"), ("text", "x"), ("reason", "r"), ("responsible", "s"), ("other", "o"), ("owner", "w"), ("otherBy", new DateOnly(2023, 8, 3)),
            ("review", new DateOnly(2023, 8, 1)), ("by", new DateOnly(2023, 8, 2)),
        ];

        Assert.NotEmpty(Repository.Content.Prompts.Text(code, locale, values));
    }

    public static TheoryData<string, string> Told()
    {
        var data = new TheoryData<string, string>();
        string[] endings = ["", ".told", ".follower", ".next"];
        foreach (var code in ConcernMessages.All.SelectMany(code => endings.Select(ending => code + ending)).Where(Repository.Content.Prompts.Contains))
        {
            data.Add(code, Locales.Chinese);
            data.Add(code, Locales.English);
        }

        return data;
    }

    // A key that goes on in code ends in a dot: Text("state." + status).
    [GeneratedRegex(@"\.(?:Text|Say|SaysPrompt)\(\s*""(?<key>[a-z][a-z0-9_.\-]*)""")]
    private static partial Regex Use();
}
