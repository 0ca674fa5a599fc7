using Huiyin.Transactions;

namespace Huiyin.Storage;

internal interface IDatabase : ITransactions, IAsyncDisposable
{
    /// <summary>Opens and migrates; a <see cref="Diagnostics.StartupException"/> says what the operator has to do.</summary>
    Task StartAsync(CancellationToken cancellationToken);
}
