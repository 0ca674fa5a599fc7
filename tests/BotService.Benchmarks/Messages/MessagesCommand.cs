using System.Diagnostics;
using System.Globalization;
using Dapper;
using Huiyin.Scheduling;
using Huiyin.Scheduling.Jobs;
using Huiyin.Storage;
using Huiyin.Summaries.Periods;
using Huiyin.Transactions;

namespace Huiyin.Benchmarks.Messages;

/// <summary>Queues a week's messages to very many subscribers and prints how long it takes, the counting of the week apart.</summary>
internal static class MessagesCommand
{
    public const string Usage = "messages [--subscribers 100000] --database FILE|CONNECTION";

    private static readonly string[] Areas = ["mingdu", "dehe", "wenchang", "bankou", "xuwan"];

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        if (ValueOf(arguments, "--database") is not { } database)
        {
            await Console.Error.WriteLineAsync($"usage: {Usage}");
            return 2;
        }

        var subscribers = int.Parse(ValueOf(arguments, "--subscribers") ?? "100000", CultureInfo.InvariantCulture);
        await using var app = BotServiceBuilder.Build(["--Logging:LogLevel:Default=Error", .. ServiceArguments.For(database)]);
        await app.Services.GetRequiredService<IDatabasePreparation>().PrepareAsync(cancellationToken);
        var transactions = app.Services.GetRequiredService<ITransactions>();
        await SeedAsync(transactions, subscribers, cancellationToken);

        var calendar = app.Services.GetRequiredService<PeriodCalendar>();
        var week = calendar.Of(PeriodKind.Week, calendar.Today.AddDays(-7));
        var jobs = app.Services.GetRequiredService<Schedule>().Jobs;
        var runner = app.Services.GetRequiredService<PeriodRunner>();
        await runner.RunAsync(jobs.Single(job => job.Code == "freeze-week"), week, cancellationToken);
        var began = Stopwatch.GetTimestamp();
        var run = await runner.RunAsync(jobs.Single(job => job.Code == WeeklyMessagesJob.JobCode), week, cancellationToken);
        var took = Stopwatch.GetElapsedTime(began);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{run!.Count} messages queued in {took.TotalSeconds:F2} s, {run.Count / took.TotalSeconds:F0} a second, {Environment.WorkingSet / 1024 / 1024} MB"));
        return 0;
    }

    private static async Task SeedAsync(ITransactions transactions, int subscribers, CancellationToken cancellationToken)
    {
        var at = DateTimeOffset.UnixEpoch.AddYears(50);
        foreach (var portion in Enumerable.Range(0, subscribers).Chunk(5_000))
        {
            await transactions.WriteAsync(
                async (transaction, token) =>
                {
                    await ManyRows.InsertAsync(transaction, "resident (id, channel_id, channel_user_id, locale, created_at)", [.. portion.Select(i => (object?[])[Id(i), "webchat", Id(i), i % 4 == 0 ? "en" : "zh-CN", at])], "ON CONFLICT DO NOTHING", token);
                    await ManyRows.InsertAsync(transaction, "conversation (channel_id, conversation_id, resident_id, service_url, reference, locale, state, last_inbound_at)", [.. portion.Select(i => (object?[])["webchat", Id(i), Id(i), "http://localhost/", "{}", "zh-CN", "Open", at])], "ON CONFLICT DO NOTHING", token);
                    return await ManyRows.InsertAsync(transaction, "subscription (resident_id, area, channel_id, conversation_id, created_at)", [.. portion.Select(i => (object?[])[Id(i), Areas[i % Areas.Length], "webchat", Id(i), at])], "ON CONFLICT DO NOTHING", token);
                },
                cancellationToken);
        }
    }

    private static string Id(int number) => $"benchmark-{number:0000000}";

    private static string? ValueOf(IReadOnlyList<string> arguments, string name)
    {
        for (var i = 0; i + 1 < arguments.Count; i++)
        {
            if (arguments[i] == name)
            {
                return arguments[i + 1];
            }
        }

        return null;
    }
}
