namespace Huiyin.Demo;

/// <summary>Says the time of the story that is told; what waits and measures does so by the real clock.</summary>
internal sealed class SimulatedClock : TimeProvider
{
    private DateTimeOffset _now = System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => _now;

    public void SetTo(DateTimeOffset moment) => _now = moment > _now || _now == default ? moment.ToUniversalTime() : _now;

    public void Begin(DateTimeOffset moment) => _now = moment.ToUniversalTime();
}
