namespace Huiyin.Demo;

/// <summary>How far a concern has come when the story ends.</summary>
internal enum DemoFate
{
    Submitted,
    Assigned,
    InProgress,
    Awaiting,
    Deferred,
    Rectified,
    Reopened,
    Settled,
}
