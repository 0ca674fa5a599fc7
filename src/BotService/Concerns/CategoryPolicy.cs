namespace Huiyin.Concerns;

/// <summary>What follows from a category: how fast it has to be, and who gets it first.</summary>
internal sealed record CategoryPolicy(DeadlineClass DeadlineClass, string Unit);
