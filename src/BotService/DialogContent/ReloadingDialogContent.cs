using Huiyin.Diagnostics;

namespace Huiyin.DialogContent;

/// <summary>Keeps the last content that was right. A wrong edit is logged and changes nothing until it is mended.</summary>
internal sealed class ReloadingDialogContent : IDialogContent, IOverridableContent, IDisposable
{
    private readonly string _folder;
    private readonly TimeSpan _delay;
    private readonly ILogger<ReloadingDialogContent> _logger;
    private readonly ITimer _timer;
    private readonly FileSystemWatcher _watcher;
    private readonly Lock _reloading = new();
    private volatile DialogContentSnapshot _current;
    private ContentOverrides _overrides = ContentOverrides.None;

    /// <exception cref="StartupException">The content is wrong: there is nothing good to fall back on yet.</exception>
    public ReloadingDialogContent(string folder, TimeSpan delay, TimeProvider time, ILogger<ReloadingDialogContent> logger)
    {
        (_folder, _delay, _logger) = (folder, delay, logger);
        _current = DialogContentLoader.TryLoad(folder, out var snapshot, out var findings)
            ? snapshot
            : throw new StartupException($"The dialogs in {folder} cannot be used:{Environment.NewLine}{string.Join(Environment.NewLine, findings.All.Where(finding => !finding.IsWarning))}");
        _timer = time.CreateTimer(_ => Reload(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
        _watcher.Changed += (_, _) => Touched();
        _watcher.Created += (_, _) => Touched();
        _watcher.Deleted += (_, _) => Touched();
        _watcher.Renamed += (_, _) => Touched();
        // Too many changes for the watcher's buffer are still a change.
        _watcher.Error += (_, _) => Touched();
        _watcher.EnableRaisingEvents = true;
    }

    public event Action<DialogContentSnapshot>? Changed;

    public DialogContentSnapshot Current => _current;

    public string Folder => _folder;

    public ContentFindings Use(ContentOverrides overrides)
    {
        lock (_reloading)
        {
            _overrides = overrides;
            return Load();
        }
    }

    /// <summary>Something in the folder changed; it is read once it has been quiet for the delay.</summary>
    public void Touched() => _timer.Change(_delay, Timeout.InfiniteTimeSpan);

    public void Dispose()
    {
        _watcher.Dispose();
        _timer.Dispose();
    }

    private void Reload()
    {
        lock (_reloading)
        {
            try
            {
                Load();
            }
            catch (Exception exception)
            {
                // On a timer's thread: whatever an edit can provoke must not end the service.
                DialogContentLog.ReloadFailed(_logger, exception, _folder);
            }
        }
    }

    // Holding the lock.
    private ContentFindings Load()
    {
        if (DialogContentLoader.TryLoad(_folder, _overrides, out var snapshot, out var findings))
        {
            _current = snapshot;
            DialogContentLog.Reloaded(_logger, _folder);
            Changed?.Invoke(snapshot);
        }
        else
        {
            DialogContentLog.Refused(_logger, _folder, string.Join("; ", findings.All.Where(finding => !finding.IsWarning)));
        }

        return findings;
    }
}
