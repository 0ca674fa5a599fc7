using System.Reflection;
using Huiyin.Concerns;

namespace Huiyin.Benchmarks.Seeding;

/// <summary>
/// Stands where the ledger keeps its rows and remembers what it is given, so that the product's own code folds and chains what is made up.
/// A proxy, since of the whole interface only what writes and reads events is needed here.
/// </summary>
internal class EventRecorder : DispatchProxy
{
    public List<ConcernEvent> Events { get; } = [];

    public static (IConcernRepository Repository, EventRecorder Recorder) Create()
    {
        var repository = Create<IConcernRepository, EventRecorder>();
        return (repository, (EventRecorder)(object)repository);
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        switch (targetMethod!.Name)
        {
            case nameof(IConcernRepository.AddAsync):
            case nameof(IConcernRepository.UpdateAsync):
                return Task.CompletedTask;
            case nameof(IConcernRepository.AppendAsync):
                Events.Add((ConcernEvent)args![1]!);
                return Task.CompletedTask;
            case nameof(IConcernRepository.LastEventAsync):
                return Task.FromResult<ConcernEvent?>(Events[^1]);
            default:
                throw new NotSupportedException($"Making up histories asked for {targetMethod.Name}.");
        }
    }
}
