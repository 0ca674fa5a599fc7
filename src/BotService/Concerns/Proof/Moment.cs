namespace Huiyin.Concerns.Proof;

/// <summary>An event with what was before and after it.</summary>
/// <param name="Before">Null of the filing.</param>
internal readonly record struct Moment(ConcernEvent Happened, ConcernEventData Data, Concern? Before, Concern After);
