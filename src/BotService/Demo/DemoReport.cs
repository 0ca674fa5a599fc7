using Huiyin.Concerns;
using Huiyin.Transactions;
using Huiyin.Visits;

namespace Huiyin.Demo;

/// <summary>Says what is there now, and how to sign in.</summary>
internal static class DemoReport
{
    public static async Task WriteAsync(IServiceProvider services, DemoOptions options, string? folder, TextWriter output, CancellationToken cancellationToken)
    {
        var coverage = await services.GetRequiredService<ITransactions>().ReadAsync(
            (transaction, token) => services.GetRequiredService<CoverageReading>().ReadAsync(transaction, DemoVisits.Campaign, null, token),
            cancellationToken);
        await output.WriteLineAsync($"{coverage.Campaign.Name.Chinese}: {coverage.Visited:N0} of {coverage.Target:N0} households visited, {DemoDistrict.Concerns:N0} concerns collected, {DemoDistrict.Settled} settled.");
        await output.WriteLineAsync();
        await output.WriteLineAsync($"Sign in at /desk (shown this once); the password of every account is {options.Password}");
        foreach (var member in services.GetRequiredService<DemoStaff>().Shown)
        {
            await output.WriteLineAsync($"  {member.Role,-14} {member.Login}");
        }

        if (folder is not null)
        {
            await output.WriteLineAsync();
            await output.WriteLineAsync($"It is in a folder of its own. Start the service there: --Data:Directory {folder}");
        }
    }
}
