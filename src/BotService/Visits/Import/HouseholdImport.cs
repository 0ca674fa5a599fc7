using Huiyin.Transactions;

namespace Huiyin.Visits.Import;

/// <param name="Added">New to the register.</param>
/// <param name="Known">There already, and left as they are.</param>
/// <param name="Findings">What is to be mended; when there is any, nothing was imported.</param>
internal sealed record ImportResult(int Added, int Known, IReadOnlyList<ImportFinding> Findings);

/// <summary>Takes a whole file into the register, or nothing of it. The same file again adds nothing.</summary>
internal sealed class HouseholdImport(IHouseholdRepository households, TimeProvider time)
{
    private const int Portion = 500;

    /// <param name="transaction">All of it is written here.</param>
    /// <param name="file">Read and without findings, or nothing is done.</param>
    /// <param name="progress">Is given a share from 0 to 1.</param>
    /// <param name="cancellationToken">Stops between two portions.</param>
    public async Task<ImportResult> ImportAsync(ITransaction transaction, HouseholdFile file, Action<double>? progress, CancellationToken cancellationToken)
    {
        if (file.Findings.Count > 0)
        {
            return new ImportResult(0, 0, file.Findings);
        }

        var (added, done, now) = (0, 0, time.GetUtcNow());
        foreach (var portion in file.Addresses.Chunk(Portion))
        {
            var rows = portion.Select(address => new Household { Id = Guid.CreateVersion7(now).ToString("N"), Address = address, CreatedAt = now }).ToList();
            added += await households.AddAsync(transaction, rows, cancellationToken);
            done += rows.Count;
            progress?.Invoke((double)done / file.Addresses.Count);
        }

        return new ImportResult(added, file.Addresses.Count - added, []);
    }
}
