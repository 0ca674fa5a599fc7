namespace Huiyin.Transactions;

internal interface ITransactions
{
    /// <summary>
    /// Runs <paramref name="work"/> in a read-write transaction and returns when it is durable. An exception rolls back
    /// everything the work did, and nothing else. The work must not wait for the network or for other transactions:
    /// on the embedded database all writers share one connection. Where two nodes collided it is run again from the start, so it
    /// acts on nothing but the transaction.
    /// </summary>
    Task<T> WriteAsync<T>(Func<ITransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>Runs <paramref name="work"/> on one consistent, read-only snapshot, side by side with the writer.</summary>
    Task<T> ReadAsync<T>(Func<ITransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken);
}
