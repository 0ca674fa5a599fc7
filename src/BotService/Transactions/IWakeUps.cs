namespace Huiyin.Transactions;

/// <summary>
/// Tells whoever waits that there is work, on this node at once and on the others through the database. A hint, never the
/// work itself: a listener reads the tables, and looks there now and then even without being told.
/// </summary>
internal interface IWakeUps
{
    /// <summary>Heard after the commit; never after a rollback. <paramref name="detail"/> is short: an id, at most 1,000 characters.</summary>
    Task SignalAsync(ITransaction transaction, string topic, string detail, CancellationToken cancellationToken);

    /// <summary>Dispose the result to stop. <paramref name="heard"/> gets the detail, must return at once, and may hear the same twice.</summary>
    IDisposable Subscribe(string topic, Action<string> heard);
}
