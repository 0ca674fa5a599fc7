using Huiyin.Concerns;

namespace Huiyin.Summaries.Proof;

/// <summary>A concern's events with what was before and after each; told once for however many periods look at it.</summary>
internal sealed class ConcernStory
{
    private readonly IReadOnlyList<ConcernEvent> _events;
    private readonly List<StoryMoment> _moments;
    private readonly bool _isInOrder;

    public ConcernStory(IReadOnlyList<ConcernEvent> events)
    {
        (_events, _moments, _isInOrder) = (events, Told(events), true);
        for (var i = 1; i < events.Count && _isInOrder; i++)
        {
            _isInOrder = events[i - 1].At <= events[i].At;
        }
    }

    /// <summary>What happened before this moment. Where a clock was set back, what remains is folded anew without what "came later".</summary>
    public List<StoryMoment> Before(DateTimeOffset cutOff)
    {
        if (!_isInOrder)
        {
            return Told(_events.Where(happened => happened.At < cutOff));
        }

        var (low, high) = (0, _moments.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _moments[middle].Happened.At < cutOff ? (middle + 1, high) : (low, middle);
        }

        return low == _moments.Count ? _moments : _moments.GetRange(0, low);
    }

    private static List<StoryMoment> Told(IEnumerable<ConcernEvent> events)
    {
        List<StoryMoment> story = [];
        Concern? before = null;
        foreach (var happened in events)
        {
            var data = happened.Data;
            var after = ConcernFold.Apply(before, happened, data);
            story.Add(new StoryMoment(happened, data, before, after));
            before = after;
        }

        return story;
    }
}

/// <param name="Before">Null of the filing.</param>
internal readonly record struct StoryMoment(ConcernEvent Happened, ConcernEventData Data, Concern? Before, Concern After)
{
    public ConcernStatus? To => Happened.Kind == ConcernEventKind.StatusChanged ? After.Status : null;
}
