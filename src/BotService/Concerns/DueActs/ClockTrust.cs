namespace Huiyin.Concerns.DueActs;

/// <summary>
/// Holds back while the clock has just jumped ahead: a machine whose clock is wrong for a moment must not escalate what is due next year.
/// A jump that lasts is believed, as after the sleep of a machine; one backwards makes nothing due.
/// </summary>
internal sealed class ClockTrust(TimeProvider clock)
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private DateTimeOffset _wall = clock.GetUtcNow();
    private long _ticks = clock.GetTimestamp();
    private long? _jumpedAt;

    public bool IsTrusted()
    {
        var (now, ticks) = (clock.GetUtcNow(), clock.GetTimestamp());
        if (now - (_wall + clock.GetElapsedTime(_ticks, ticks)) <= Tolerance)
        {
            (_wall, _ticks, _jumpedAt) = (now, ticks, null);
            return true;
        }

        _jumpedAt ??= ticks;
        if (clock.GetElapsedTime(_jumpedAt.Value, ticks) < Patience)
        {
            return false;
        }

        (_wall, _ticks, _jumpedAt) = (now, ticks, null);
        return true;
    }
}
