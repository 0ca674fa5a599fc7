using System.Data.Common;
using Huiyin.Privacy.Keys;
using Huiyin.Transactions;

namespace Huiyin.Storage;

internal sealed class DatabaseTransaction(DbConnection connection, Dialect dialect, FieldProtector fields) : ITransaction
{
    private readonly List<Action> _committedActions = [];
    private readonly HashSet<(string Topic, string Detail)> _signals = [];
    private volatile bool _ended;

    /// <summary>Ask anew for each command: once the transaction has ended, it throws instead of writing into somebody else's.</summary>
    public DbConnection Connection => _ended ? throw new InvalidOperationException("The transaction has ended.") : connection;

    public Dialect Dialect { get; } = dialect;

    public FieldProtector Fields { get; } = fields;

    public IReadOnlyCollection<(string Topic, string Detail)> Signals => _signals;

    public void OnCommitted(Action action) => _committedActions.Add(action);

    public bool Signal(string topic, string detail) => _signals.Add((topic, detail));

    public void End() => _ended = true;

    public void RunCommittedActions(ILogger logger)
    {
        foreach (var action in _committedActions)
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
