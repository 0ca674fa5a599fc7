#nullable disable

using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>Replies in order; who waits for one gets it before it enters the queue.</summary>
internal sealed class ReplyQueue
{
    private readonly Lock _lock = new();
    private readonly Queue<TaskCompletionSource<IActivity>> _waiting = new();

    public Queue<Activity> Activities { get; } = new();

    public void Add(Activity activity)
    {
        lock (_lock)
        {
            while (_waiting.TryDequeue(out var waiter))
            {
                if (waiter.TrySetResult(activity))
                {
                    return;
                }
            }

            Activities.Enqueue(activity);
        }
    }

    public Activity Take()
    {
        lock (_lock)
        {
            return Activities.TryDequeue(out var activity) ? activity : null;
        }
    }

    public async Task<IActivity> TakeAsync(CancellationToken cancellationToken)
    {
        TaskCompletionSource<IActivity> waiter;
        lock (_lock)
        {
            if (Activities.TryDequeue(out var activity))
            {
                return activity;
            }

            waiter = new TaskCompletionSource<IActivity>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue(waiter);
        }

        await using var registration = cancellationToken.Register(() => waiter.TrySetCanceled(cancellationToken));
        return await waiter.Task;
    }

    /// <summary>Puts another in the place of the one with the id, or takes it out.</summary>
    public bool Replace(string id, Activity replacement)
    {
        lock (_lock)
        {
            var found = Activities.Any(a => a.Id == id);
            if (found)
            {
                var kept = Activities.Select(a => a.Id == id ? replacement : a).OfType<Activity>().ToList();
                Activities.Clear();
                kept.ForEach(Activities.Enqueue);
            }

            return found;
        }
    }
}
