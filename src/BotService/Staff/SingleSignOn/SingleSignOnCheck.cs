using Huiyin.Concerns;
using Huiyin.Diagnostics;
using Huiyin.DialogContent;

namespace Huiyin.Staff.SingleSignOn;

/// <summary>Refuses to start with a mapping to units or areas that there are not.</summary>
internal sealed class SingleSignOnCheck(SingleSignOnOptions options, IDialogContent content) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var entry in options.Groups)
        {
            foreach (var unit in entry.Units.Prepend(entry.Unit).OfType<string>().Where(unit => !content.Current.Units.TryFind(unit, out _)))
            {
                throw new StartupException($"{entry.Key}:{(unit == entry.Unit ? "Unit" : "Units")} names the unit {unit}, which is not in units.yaml: give one of {string.Join(", ", content.Current.Units.All.Select(known => known.Code))}.");
            }

            foreach (var area in entry.Areas.Where(area => !content.Current.Areas.TryFind(area, out _)))
            {
                throw new StartupException($"{entry.Key}:Areas names the area {area}, which is not in areas.yaml: give codes from there, separated by commas.");
            }
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
