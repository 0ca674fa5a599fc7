namespace Huiyin.Concerns.Proof;

/// <summary>Proves one part of the database. Any feature may register one; the command <c>verify</c> runs them all.</summary>
internal interface ILedgerCheck
{
    /// <summary>Stable: <c>concerns</c>. The catalogue has its name under <c>verify.check.</c>.</summary>
    string Name { get; }

    /// <summary>Reads everything, little of it at a time.</summary>
    /// <param name="found">Is called for each breach, never twice at once.</param>
    /// <param name="progress">Is called with a share from 0 to 1.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>How many records were proved.</returns>
    Task<long> RunAsync(Action<Breach> found, Action<double> progress, CancellationToken cancellationToken);
}
