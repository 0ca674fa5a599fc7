using Huiyin.Concerns;
using Huiyin.Diagnostics;

namespace Huiyin.Privacy.Retention;

/// <summary>Does by hand what the schedule does every night. May be stopped and started again, also while the service runs.</summary>
internal sealed class RetainCommand(RetentionJob job, RetentionOptions options, DistrictTime district) : IServiceCommand
{
    private const string DryRun = "--dry-run";

    public string Name => "retain";

    public string Usage => $"retain [{DryRun}]   make concerns anonymous that were closed long enough ago, and erase their chats and photos; {DryRun} only counts";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellationToken)
    {
        if (arguments.Any(argument => argument != DryRun) || arguments.Count > 1)
        {
            await output.WriteLineAsync(Usage);
            return 2;
        }

        if (options.Days is null)
        {
            await output.WriteLineAsync("Privacy:Retention:Days is 0: concerns and chats are kept for ever. Who asked to be forgotten is still erased.");
        }

        var found = await job.CountAsync(district.Today, cancellationToken);
        if (arguments.Count == 1)
        {
            await output.WriteLineAsync($"Would make {found.Concerns} concerns anonymous, and erase {found.Residents} residents. Chats: at least {found.Chats}. Files waiting to be deleted: {found.Files}.");
            return 0;
        }

        double all = Math.Max(1, found.Concerns + found.Chats + found.Residents);
        var done = 0;
        var result = await ProgressBar.RunAsync("Erasing", report => job.RunAsync(district.Today, rows => report(Math.Min(1, (done += rows) / all)), cancellationToken));
        await output.WriteLineAsync($"Made {result.Concerns} concerns anonymous, erased {result.Chats} chats and {result.Residents} residents, deleted {result.Files} files.");
        return 0;
    }
}
