using System.Text.Json;
using Huiyin.Concerns;
using Huiyin.Concerns.Proof;
using Huiyin.DialogContent;
using Huiyin.Storage;
using Huiyin.Tests.Understanding;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Verification;

public sealed class VerifyCommandTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, OnSqlite, OnPostgres]
    public async Task Run_OnASoundLedger_SaysSoAndEndsWithZero(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        await SoundLedger.BuildAsync(database, 1);

        var (code, said) = await RunAsync(database, "--lang", "zh-CN");

        Assert.Equal(0, code);
        Assert.Contains("已逐条核对 4 件诉求的全部经过。", said, StringComparison.Ordinal);
        Assert.Contains("已核对 1 件合并的诉求。", said, StringComparison.Ordinal);
        Assert.Contains("全部相符", said, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Run_OnASpoiltLedger_NamesConcernAndBreachAndEndsWithOne(DatabaseKind kind)
    {
        await using var database = await TestDatabase.StartAsync(kind);
        var sound = await SoundLedger.BuildAsync(database, 1);
        await database.ExecuteAsync($"UPDATE concern SET category = 'noise' WHERE id = '{sound.Open.Id}'");

        var (code, said) = await RunAsync(database, "--lang", "en");
        var (jsonCode, json) = await RunAsync(database, "--format", "json");

        Assert.Equal((1, 1), (code, jsonCode));
        Assert.Contains($"Concern {ConcernNumber.Format(sound.Open.Number)}: category is \"noise\"; by its events it is \"parking.blocked\".", said, StringComparison.Ordinal);
        Assert.Contains("1 breach found.", said, StringComparison.Ordinal);
        var report = JsonDocument.Parse(json).RootElement;
        var breach = Assert.Single(report.GetProperty("breaches").EnumerateArray());
        Assert.Equal(
            ("concerns", "row-differs", sound.Open.Number, "category", "parking.blocked", "noise"),
            (Text("check"), Text("kind"), Text("subject"), Text("detail"), Text("expected"), Text("found")));
        Assert.Equal(4, report.GetProperty("proved").GetProperty("concerns").GetInt32());
        Assert.False(report.GetProperty("sound").GetBoolean());

        string? Text(string name) => breach.GetProperty(name).GetString();
    }

    [Theory]
    [InlineData("--format", "xml")]
    [InlineData("--lang", "de")]
    [InlineData("--quiet", "")]
    [InlineData("--format")]
    public async Task Run_WithArgumentsItDoesNotKnow_ShowsItsUsageAndEndsWithTwo(params string[] arguments)
    {
        var output = new StringWriter();

        Assert.Equal(2, await new VerifyCommand([], new FixedContent()).RunAsync(arguments, output, None));

        Assert.Contains("usage: verify", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Sentences_OfEveryBreachAndLanguage_NameWhatIsThere()
    {
        foreach (var locale in Locales.All)
        {
            var said = new StringWriter();
            var report = new TextReport(said, new FixedContent().Current.Prompts, locale);
            foreach (var kind in Enum.GetValues<BreachKind>())
            {
                report.Add("concerns", new Breach(kind, "100247", 7, "the detail", "wanted", "there"));
            }

            Assert.Equal(Enum.GetValues<BreachKind>().Length, said.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Length);
        }
    }

    private static async Task<(int Code, string Said)> RunAsync(TestDatabase database, params string[] arguments)
    {
        var output = new StringWriter();
        var code = await new VerifyCommand(database.Services.GetServices<ILedgerCheck>(), new FixedContent()).RunAsync(arguments, output, None);
        return (code, output.ToString());
    }
}
