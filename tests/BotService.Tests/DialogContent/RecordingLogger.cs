using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Huiyin.Tests.DialogContent;

/// <summary>Lets a test wait for a log entry instead of for time.</summary>
internal sealed class RecordingLogger<T> : ILogger<T>
{
    private readonly ConcurrentDictionary<int, TaskCompletionSource<string>> _entries = new();

    public Task<string> Next(int eventId) => Entry(eventId).Task;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Entry(eventId.Id).TrySetResult(formatter(state, exception));

    private TaskCompletionSource<string> Entry(int eventId) =>
        _entries.GetOrAdd(eventId, _ => new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously));
}
