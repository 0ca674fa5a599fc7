using System.Globalization;
using Huiyin.DialogContent;
using Huiyin.Summaries.Documents;
using Huiyin.Summaries.Periods;
using Huiyin.Summaries.Phases;
using Huiyin.Summaries.Reports;

namespace Huiyin.Summaries;

/// <summary><c>summary</c>: prints a period, frozen or running; with <c>--freeze</c> freezes one that is over.</summary>
internal sealed class SummaryCommand(SummaryReading reading, SummaryService service, PeriodChoice choice, PhaseCatchUp catchUp) : IServiceCommand
{
    public string Name => "summary";

    public string Usage => "summary --period campaign|day|week|month [--date YYYY-MM-DD] [--campaign CODE] [--format text|json|csv|html] [--lang zh-CN|en] [--seed WORDS] [--freeze]   prints the summary, notice and ranking of a period";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken)
    {
        if (SummaryArguments.Read(arguments, out var complaint) is not { } wanted)
        {
            await output.WriteLineAsync(complaint);
            await output.WriteLineAsync($"usage: {Usage}");
            return 2;
        }

        if (await choice.FindAsync(wanted.Kind, wanted.Date, wanted.Campaign, cancellationToken) is not { } period)
        {
            await output.WriteLineAsync(wanted.Campaign is null ? "There is no campaign on that day; name one with --campaign." : $"There is no campaign '{wanted.Campaign}'.");
            return 1;
        }

        await CatchUpAsync(cancellationToken);
        if (wanted.Freeze)
        {
            try
            {
                await service.FreezeAsync(period, cancellationToken);
            }
            catch (InvalidOperationException failure)
            {
                await output.WriteLineAsync(failure.Message);
                return 1;
            }
        }

        if (wanted.Format == "json")
        {
            await output.WriteLineAsync(SummaryJson.Write(await reading.DocumentAsync(period, ReportAudience.Supervision, wanted.Seed, cancellationToken)));
            return 0;
        }

        var report = await reading.ReportAsync(period, wanted.Locale, ReportAudience.Supervision, wanted.Seed, cancellationToken);
        await output.WriteAsync(SummaryReading.Write(report, wanted.Format));
        return 0;
    }

    // After millions of events were brought in at once this takes a while; afterwards there is next to nothing to do.
    private Task CatchUpAsync(CancellationToken cancellationToken) =>
        Diagnostics.ProgressBar.RunAsync(
            "Counting",
            async progress =>
            {
                await catchUp.RunAsync((done, pending) => progress(Math.Min(1, (double)done / pending)), cancellationToken);
                return true;
            });
}

/// <summary>What was typed behind the command.</summary>
internal sealed record SummaryArguments(PeriodKind Kind, DateOnly? Date, string? Campaign, string Format, string Locale, string? Seed, bool Freeze)
{
    public static SummaryArguments? Read(IReadOnlyList<string> arguments, out string complaint)
    {
        Dictionary<string, string> given = [];
        complaint = "";
        for (var i = 0; i < arguments.Count; i++)
        {
            var (key, inline) = arguments[i].Split('=', 2) is [var name, var rest] ? (name, rest) : (arguments[i], null);
            var isKnown = key is "--period" or "--date" or "--campaign" or "--format" or "--lang" or "--seed" or "--freeze";
            var value = key == "--freeze" ? inline ?? "" : inline ?? (i + 1 < arguments.Count ? arguments[++i] : null);
            if (!isKnown || value is null)
            {
                complaint = isKnown ? $"{key} needs a value." : $"'{arguments[i]}' is not an option.";
                return null;
            }

            given[key] = value;
        }

        DateOnly date = default;
        complaint = !Enum.TryParse<PeriodKind>(given.GetValueOrDefault("--period"), ignoreCase: true, out var kind) || !Enum.IsDefined(kind) ? "--period is one of campaign, day, week and month."
            : given.TryGetValue("--date", out var day) && !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date) ? $"--date is '{day}', which is no day like 2026-11-25."
            : given.TryGetValue("--format", out var format) && !SummaryReading.Formats.Contains(format) ? $"--format is one of {string.Join(", ", SummaryReading.Formats)}."
            : given.TryGetValue("--lang", out var lang) && !Locales.All.Contains(lang) ? $"--lang is one of {string.Join(", ", Locales.All)}."
            : "";
        return complaint.Length > 0 ? null : new SummaryArguments(
            kind,
            given.ContainsKey("--date") ? date : null,
            given.GetValueOrDefault("--campaign"),
            given.GetValueOrDefault("--format") ?? "text",
            given.GetValueOrDefault("--lang") ?? Locales.Chinese,
            given.GetValueOrDefault("--seed"),
            given.ContainsKey("--freeze"));
    }
}
