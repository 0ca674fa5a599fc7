using Huiyin.DialogContent;
using Huiyin.Transactions;

namespace Huiyin.Settings;

/// <summary>Knows what in the database a change of the settings must not contradict.</summary>
internal interface ISettingGuard
{
    /// <param name="transaction">Where to read.</param>
    /// <param name="now">What counts now.</param>
    /// <param name="next">What would count; right in itself.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>What is in the way; empty where nothing is.</returns>
    Task<IReadOnlyList<ContentFinding>> CheckAsync(ITransaction transaction, DialogContentSnapshot now, DialogContentSnapshot next, CancellationToken cancellationToken);
}
