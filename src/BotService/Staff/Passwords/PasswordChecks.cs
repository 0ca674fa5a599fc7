namespace Huiyin.Staff.Passwords;

/// <summary>Checks and makes hashes, which is slow on purpose: a few at a time, so that a flood of guesses can't take every processor.</summary>
internal sealed class PasswordChecks : IDisposable
{
    // Who has no account or no password waits exactly as long as everybody else.
    private static readonly Lazy<string> Decoy = new(() => PasswordHash.Of(OneTimePassword.New()));

    private readonly SemaphoreSlim _places = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>False for a null hash, after the same time.</summary>
    public Task<bool> VerifyAsync(string password, string? hash, CancellationToken cancellationToken) =>
        RunAsync(() => PasswordHash.Verify(password, hash ?? Decoy.Value) && hash is not null, cancellationToken);

    public Task<string> HashAsync(string password, CancellationToken cancellationToken) => RunAsync(() => PasswordHash.Of(password), cancellationToken);

    public void Dispose() => _places.Dispose();

    private async Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(work, cancellationToken);
        }
        finally
        {
            _places.Release();
        }
    }
}
