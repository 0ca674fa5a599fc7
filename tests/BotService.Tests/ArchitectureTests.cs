using System.Text.RegularExpressions;

namespace Huiyin;

/// <summary>Who may use whom: the arrows of the architecture point downwards only.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Transactions"] = [],
        ["Diagnostics"] = [],
        ["Outbox"] = ["Transactions", "Diagnostics"],
        ["Concerns"] = ["Outbox", "Transactions", "Diagnostics"],
        ["DialogContent"] = ["Diagnostics"],
        ["Understanding"] = ["DialogContent", "Concerns", "Outbox", "Transactions", "Diagnostics"],
        ["Dialogs"] = ["Deliveries", "Privacy", "DialogContent", "Understanding", "Concerns", "Visits", "Summaries", "Staff", "Outbox", "Transactions", "Protocol"],
        ["Bot"] = ["Privacy", "Settings", "Dialogs", "Visits", "Summaries", "Staff", "DialogContent", "Understanding", "Concerns", "Outbox", "Transactions", "Diagnostics", "Protocol"],
        ["Channels"] = ["Bot", "Dialogs", "DialogContent", "Concerns", "Outbox", "Transactions", "Diagnostics", "Protocol"],
        ["WebAssets"] = [],
        ["DirectLine"] = ["WebAssets", "Bot", "Dialogs", "DialogContent", "Concerns", "Outbox", "Transactions", "Diagnostics", "Protocol"],
        ["Settings"] = ["DialogContent", "Concerns", "Transactions", "Diagnostics"],
        ["Privacy"] = ["Settings", "Understanding", "Concerns", "Outbox", "Staff", "DialogContent", "Transactions", "Diagnostics"],
        ["Staff"] = ["Settings", "Concerns", "Outbox", "Transactions", "Diagnostics", "DialogContent"],
        ["Visits"] = ["Settings", "Concerns", "Outbox", "Staff", "DialogContent", "Transactions", "Diagnostics"],
        ["Summaries"] = ["Settings", "Visits", "Concerns", "Outbox", "Staff", "DialogContent", "Transactions", "Diagnostics"],
        ["Scheduling"] = ["Summaries", "Privacy", "Concerns", "Outbox", "DialogContent", "Transactions", "Diagnostics"],
        ["Verification"] = ["Concerns", "DialogContent", "Diagnostics"],
        ["Deliveries"] = ["Concerns", "Outbox", "Staff", "DialogContent", "Transactions", "Diagnostics"],
        ["Webhooks"] = ["Privacy", "Concerns", "Outbox", "Transactions", "Diagnostics"],
        ["AdminApi"] = ["Deliveries", "Webhooks", "Privacy", "Settings", "Summaries", "Visits", "Concerns", "Understanding", "Outbox", "Staff", "DialogContent", "Transactions", "Diagnostics"],
        ["Desk"] = ["Deliveries", "Webhooks", "Privacy", "WebAssets", "Settings", "AdminApi", "Summaries", "Visits", "Concerns", "Understanding", "Outbox", "Staff", "DialogContent", "Transactions", "Diagnostics"],
    };

    public static TheoryData<string> Features => [.. Allowed.Keys.Where(feature => Directory.Exists(FolderOf(feature)))];

    [Theory]
    [MemberData(nameof(Features))]
    public void Feature_InItsSources_UsesOnlyWhatLiesBelow(string feature)
    {
        var foreign = SourcesOf(feature)
            .SelectMany(file => Use().Matches(File.ReadAllText(file)).Select(match => (File: Path.GetFileName(file), Feature: match.Groups[1].Value)))
            .Where(use => use.Feature != feature && !Allowed[feature].Contains(use.Feature))
            .Select(use => $"{use.File} uses {use.Feature}")
            .Distinct();
        Assert.Empty(foreign);
    }

    [Theory]
    [InlineData("Concerns")]
    [InlineData("Outbox")]
    [InlineData("Transactions")]
    [InlineData("Storage")]
    public void Core_InItsSources_NamesNoTypeOfTheBotFramework(string feature) =>
        Assert.DoesNotContain(SourcesOf(feature), file => File.ReadAllText(file).Contains("Microsoft.Bot", StringComparison.Ordinal));

    private static IEnumerable<string> SourcesOf(string feature)
    {
        var files = Directory.GetFiles(FolderOf(feature), "*.cs", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        return files;
    }

    private static string FolderOf(string feature)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "BotService.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "src", "BotService", feature);
    }

    [GeneratedRegex(@"^using (?:\w+ = )?Huiyin\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex Use();
}
