namespace Huiyin.Storage;

/// <summary>Finds a write inside a write, which would wait for itself for ever.</summary>
internal sealed class WriteScope : IDisposable
{
    private static readonly AsyncLocal<WriteScope?> Current = new();
    private volatile bool _open = true;

    private WriteScope()
    {
    }

    public static void RefuseNested()
    {
        if (Current.Value is { _open: true })
        {
            throw new InvalidOperationException("A transaction is already running here: hand it on instead of starting another.");
        }
    }

    public static WriteScope Enter() => Current.Value = new WriteScope();

    // Tasks started inside may live on and write later, so closing is seen through the shared object.
    public void Dispose() => _open = false;
}
