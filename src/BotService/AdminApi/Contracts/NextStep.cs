using System.ComponentModel;
using Huiyin.Concerns;

namespace Huiyin.AdminApi.Contracts;

internal sealed record NextStep(
    ConcernStatus To,
    ConcernOutcome? Outcome,
    [property: Description("Fields that this step needs beside the status.")] IReadOnlyList<string> Requires)
{
    public static NextStep Of(Transition step) => new(step.To, step.Outcome, [.. Fields(step.Requires)]);

    private static IEnumerable<string> Fields(Requirements requires) => Enum.GetValues<Requirements>()
        .Where(requirement => requirement != Requirements.None && requires.HasFlag(requirement))
        .Select(requirement => char.ToLowerInvariant(requirement.ToString()[0]) + requirement.ToString()[1..]);
}
