namespace Huiyin.Concerns;

/// <summary>Who sees to a missed deadline, from the unit upwards.</summary>
internal static class EscalationLevels
{
    public const int Unit = 0;
    public const int Supervisor = 1;

    /// <summary>The administrator; there is nobody above, so it comes back to the same desk.</summary>
    public const int District = 2;
}
