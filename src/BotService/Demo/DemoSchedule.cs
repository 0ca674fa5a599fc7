using Huiyin.Transactions;

namespace Huiyin.Demo;

/// <summary>What happens when. Whatever happens may put something later on it.</summary>
internal sealed class DemoSchedule
{
    private readonly PriorityQueue<Func<ITransaction, CancellationToken, Task>, (DateTimeOffset At, int Order)> _steps = new();
    private int _order;

    public int Count => _steps.Count;

    public void Add(DateTimeOffset at, Func<ITransaction, CancellationToken, Task> act) => _steps.Enqueue(act, (at, _order++));

    /// <summary>When the next step is; null when there is none.</summary>
    public DateTimeOffset? Next => _steps.TryPeek(out _, out var priority) ? priority.At : null;

    public Func<ITransaction, CancellationToken, Task> Take() => _steps.Dequeue();
}
