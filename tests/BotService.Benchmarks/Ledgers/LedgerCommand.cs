using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using Huiyin.DialogContent;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Huiyin.Benchmarks.Ledgers;

/// <summary>Asks the admin API of a filled database what staff ask it, and prints how long the answers take, HTTP and JSON included.</summary>
internal static class LedgerCommand
{
    public const string Usage = "ledger [--concerns 1000000] [--rounds 200] [--only NAME|none] [--export LINES] [--acts ROUNDS] --database FILE|CONNECTION   (--acts files new concerns)";

    private const string Token = "hy_benchmark_only_0123456789";

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var database = ValueOf(arguments, "--database");
        if (database is null)
        {
            await Console.Error.WriteLineAsync($"usage: {Usage}");
            return 2;
        }

        var rounds = int.Parse(ValueOf(arguments, "--rounds") ?? "200", CultureInfo.InvariantCulture);
        string[] options = ["--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Error", $"--Staff:BootstrapToken={Token}", .. ServiceArguments.For(database)];
        await using var app = BotServiceBuilder.Build(options, OnlyAnswering.Keep);
        await app.StartAsync(cancellationToken);
        await app.Services.GetRequiredService<StartupNotice>().PrintAsync(TextWriter.Null, cancellationToken);
        using var http = new HttpClient { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()), Timeout = TimeSpan.FromMinutes(5) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);

        Console.WriteLine("| query | p50 ms | p95 ms | worst ms |");
        Console.WriteLine("|---|---|---|---|");
        var questions = new LedgerQuestions(app.Services.GetRequiredService<IDialogContent>().Current, int.Parse(ValueOf(arguments, "--concerns") ?? "1000000", CultureInfo.InvariantCulture));
        foreach (var (name, ask) in questions.All.Where(question => ValueOf(arguments, "--only") is not { } only || question.Name.Contains(only, StringComparison.Ordinal)))
        {
            var times = await MeasureAsync(http, ask, rounds, cancellationToken);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {times[times.Count / 2]:F1} | {times[(int)(times.Count * 0.95)]:F1} | {times[^1]:F1} |"));
        }

        if (ValueOf(arguments, "--export") is { } lines)
        {
            await LedgerExports.RunAsync(http, int.Parse(lines, CultureInfo.InvariantCulture), cancellationToken);
        }

        if (ValueOf(arguments, "--acts") is { } acts)
        {
            await new LedgerActs(app.Services, http).RunAsync(int.Parse(acts, CultureInfo.InvariantCulture), cancellationToken);
        }

        await app.StopAsync(cancellationToken);
        return 0;
    }

    private static async Task<List<double>> MeasureAsync(HttpClient http, Func<HttpClient, CancellationToken, Task<string>> ask, int rounds, CancellationToken cancellationToken)
    {
        const int WarmUp = 5;
        List<double> times = [];
        for (var i = 0; i < rounds + WarmUp; i++)
        {
            var path = await ask(http, cancellationToken);
            var began = Stopwatch.GetTimestamp();
            using var answer = await http.GetAsync("/api/v1" + path, cancellationToken);
            var body = await answer.Content.ReadAsStringAsync(cancellationToken);
            if (!answer.IsSuccessStatusCode)
            {
                throw new InvalidOperationException($"{path}: {(int)answer.StatusCode} {body}");
            }

            if (i >= WarmUp)
            {
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        }

        times.Sort();
        return times;
    }

    private static string? ValueOf(IReadOnlyList<string> arguments, string name) =>
        arguments.SkipWhile(argument => argument != name).Skip(1).FirstOrDefault();
}
