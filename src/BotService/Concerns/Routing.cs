namespace Huiyin.Concerns;

/// <summary>What follows from what a concern is about: how fast it has to be, who gets it first, and why.</summary>
/// <param name="RoutedBy">Id of the rule that decided.</param>
internal sealed record Routing(DeadlineClass DeadlineClass, string Unit, string RoutedBy);
