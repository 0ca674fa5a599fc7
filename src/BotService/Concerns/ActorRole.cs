namespace Huiyin.Concerns;

internal enum ActorRole
{
    Resident,
    Visitor,
    Clerk,
    UnitHead,
    Supervisor,
    Auditor,
    Administrator,

    /// <summary>The service itself: routing, deadlines, reminders.</summary>
    System,
}
