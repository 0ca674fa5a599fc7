namespace Huiyin.Transactions;

/// <summary>
/// One database transaction. Opaque to the features, which only hand it on to repositories: what a turn or a staff
/// act writes (concern, events, dialog state, outgoing messages) shares one instance and so commits or vanishes together.
/// </summary>
internal interface ITransaction
{
    /// <summary>Runs <paramref name="action"/> once the commit is durable, never after a rollback: to wake a dispatcher or an open socket.</summary>
    void OnCommitted(Action action);
}
