using Huiyin.Concerns;

namespace Huiyin.Understanding.Similar;

/// <summary>An open concern, as far as it is compared.</summary>
/// <param name="Participants">Reporter and followers.</param>
internal sealed record SimilarCandidate(Concern Concern, int Participants);
