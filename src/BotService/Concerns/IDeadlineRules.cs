namespace Huiyin.Concerns;

/// <summary>Answered from the settings that count now.</summary>
internal interface IDeadlineRules
{
    /// <summary>The share of the time for an act after which its unit is reminded: 0.8.</summary>
    double RemindAt { get; }

    DeadlineRule Of(DeadlineClass deadlineClass);
}
