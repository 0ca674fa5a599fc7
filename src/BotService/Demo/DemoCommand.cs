using Huiyin.Concerns;
using Huiyin.Diagnostics;
using Huiyin.Transactions;
using Huiyin.Visits;

namespace Huiyin.Demo;

/// <summary><c>demo</c>: a district that has been at work for four weeks, told through the product's own services at the story's own time.</summary>
internal sealed class DemoCommand(
    IConfiguration configuration,
    ITransactions transactions,
    IConcernRepository concerns,
    IHouseholdRepository households,
    DistrictTime district) : IServiceCommand
{
    private static readonly string[] Sections = ["Data", "Database", "Dialogs", "District", "DirectLine", "Bot", "Outbox", "Staff"];
    private static readonly TimeOnly EndOfDay = new(17, 0);

    public string Name => "demo";

    public string Usage => DemoOptions.Usage;

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken)
    {
        if (DemoOptions.Parse(arguments) is not { } options)
        {
            await output.WriteLineAsync(Usage);
            return 2;
        }

        string? folder = null;
        if (!await transactions.ReadAsync(IsEmptyAsync, cancellationToken))
        {
            if (!options.Force || !string.IsNullOrEmpty(configuration["Database:ConnectionString"]))
            {
                await output.WriteLineAsync("There is data already, and the demo does not mix with it. Name an empty place: --Data:Directory demo-data, or on PostgreSQL another database; --force takes a new folder by itself.");
                return 1;
            }

            folder = NewFolder(configuration["Data:Directory"] ?? "data");
        }

        await TellAsync(options, folder, output, cancellationToken);
        return 0;
    }

    private async Task TellAsync(DemoOptions options, string? folder, TextWriter output, CancellationToken cancellationToken)
    {
        var now = options.Date is { } date && date != district.Today ? DateIn(date) : district.Now;
        await using var app = BotServiceBuilder.Build([.. Settings(folder)], services => services.AddDemoStory(options, now));
        await app.Services.GetRequiredService<Storage.IDatabasePreparation>().PrepareAsync(cancellationToken);
        await ProgressBar.RunAsync(
            "Telling the story of four weeks",
            async progress =>
            {
                await app.Services.GetRequiredService<DemoStory>().TellAsync(options.Password, progress, cancellationToken);
                return true;
            });
        await DemoReport.WriteAsync(app.Services, options, folder, output, cancellationToken);
    }

    private DateTimeOffset DateIn(DateOnly date)
    {
        var local = date.ToDateTime(EndOfDay);
        return new DateTimeOffset(local, district.Zone.GetUtcOffset(local));
    }

    private async Task<bool> IsEmptyAsync(ITransaction transaction, CancellationToken cancellationToken) =>
        (await concerns.ListAsync(transaction, new ConcernFilter { Limit = 1 }, cancellationToken)).Items.Count == 0
        && (await households.CountByAreaAsync(transaction, cancellationToken)).Count == 0;

    private IEnumerable<string> Settings(string? folder)
    {
        // Households without a chat are told in person: that nothing can be sent to them is no failure here.
        yield return "--Logging:LogLevel:Default=None";
        foreach (var (key, value) in configuration.AsEnumerable().Where(entry => entry.Value is not null && Sections.Any(section => entry.Key.StartsWith(section + ":", StringComparison.OrdinalIgnoreCase))))
        {
            yield return $"--{key}={(folder is not null && key.Equals("Data:Directory", StringComparison.OrdinalIgnoreCase) ? folder : value)}";
        }

        if (folder is not null && configuration["Data:Directory"] is null)
        {
            yield return $"--Data:Directory={folder}";
        }
    }

    private static string NewFolder(string beside)
    {
        var number = 1;
        while (Directory.Exists($"{beside}-demo-{number}"))
        {
            number++;
        }

        return $"{beside}-demo-{number}";
    }
}
