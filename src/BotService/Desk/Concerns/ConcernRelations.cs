using Huiyin.Concerns;

namespace Huiyin.Desk.Concerns;

/// <summary>What a concern has to do with others, as far as the viewer sees those.</summary>
/// <param name="MergedInto">The one that goes on for it.</param>
/// <param name="TookIn">Those that go on in it.</param>
/// <param name="Whole">What it is a part of.</param>
/// <param name="Parts">What is a part of it.</param>
internal sealed record ConcernRelations(Concern? MergedInto, IReadOnlyList<Concern> TookIn, Concern? Whole, IReadOnlyList<Concern> Parts);
