using Huiyin.Demo;
using Huiyin.DialogContent;
using Huiyin.Storage;
using Huiyin.Summaries;
using Huiyin.Summaries.Messages;
using Huiyin.Summaries.Periods;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Scheduling;

/// <summary>What a resident of Wenchang reads on the Monday after the newspaper's week, word for word.</summary>
public sealed class WeeklyDemoTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Week_OfTheDemoData_ReadsAsPrinted()
    {
        await using var place = await EmptyPlace.MakeAsync(DatabaseKind.Sqlite);
        Assert.Equal(0, await CommandLine.RunAsync(["demo", "--date", "2023-08-06", "--password", "a-password-to-try", .. place.Arguments], TextWriter.Null, None));
        await using var app = BotServiceBuilder.Build(["--Logging:LogLevel:Default=None", .. place.Arguments]);
        await app.Services.GetRequiredService<IDatabasePreparation>().PrepareAsync(None);
        var period = app.Services.GetRequiredService<PeriodCalendar>().Of(PeriodKind.Week, new DateOnly(2023, 8, 2));
        var summary = await app.Services.GetRequiredService<SummaryService>().FreezeAsync(period, None);
        var week = await app.Services.GetRequiredService<ResidentWeekReading>().ReadAsync(summary, period, None);

        foreach (var locale in Locales.All)
        {
            var text = week.Word(["wenchang", "mingdu"], locale).Text;
            // To renew what is printed after a change of the sentences, name the folder of the golden files.
            if (Environment.GetEnvironmentVariable("HUIYIN_RENEW_GOLDEN") is { Length: > 0 } folder)
            {
                await File.WriteAllTextAsync(Path.Combine(folder, $"week.{locale}.txt"), text + "\n");
            }
            else
            {
                Assert.Equal(Golden(locale), text);
            }
        }
    }

    private static string Golden(string locale) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Scheduling", "Golden", $"week.{locale}.txt")).ReplaceLineEndings("\n").TrimEnd('\n');
}
