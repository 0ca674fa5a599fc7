namespace Huiyin.Concerns;

/// <summary>One message owed to one person.</summary>
/// <param name="ActivityId">The id that the activity is to carry.</param>
/// <param name="Concern">The concern after the change.</param>
/// <param name="Change">What happened.</param>
/// <param name="Recipient">Who hears it, where.</param>
internal sealed record Notification(string ActivityId, Concern Concern, ConcernChange Change, Recipient Recipient);
