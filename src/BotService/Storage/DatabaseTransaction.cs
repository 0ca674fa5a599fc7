using System.Data.Common;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class DatabaseTransaction(DbConnection connection, Dialect dialect) : ITransaction
{
    private readonly List<Action> committedActions = [];
    private readonly HashSet<(string Topic, string Detail)> signals = [];
    private volatile bool ended;

    /// <summary>Ask anew for each command: once the transaction has ended, it throws instead of writing into somebody else's.</summary>
    public DbConnection Connection => ended ? throw new InvalidOperationException("The transaction has ended.") : connection;

    public Dialect Dialect { get; } = dialect;

    public IReadOnlyCollection<(string Topic, string Detail)> Signals => signals;

    public void OnCommitted(Action action) => committedActions.Add(action);

    public bool Signal(string topic, string detail) => signals.Add((topic, detail));

    public void End() => ended = true;

    public void RunCommittedActions(ILogger logger)
    {
        foreach (var action in committedActions)
        {
            try
            {
                action();
            }
            catch (Exception failure)
            {
                // What was committed stays committed; whoever was not woken looks by itself later.
                StorageLog.CommittedActionFailed(logger, failure);
            }
        }
    }
}
