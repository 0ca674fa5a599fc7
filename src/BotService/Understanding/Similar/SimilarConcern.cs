using Huiyin.Concerns;

namespace Huiyin.Understanding.Similar;

/// <param name="Participants">Reporter and followers.</param>
/// <param name="Score">0 to 1: likeness of the words, nearness and recency together.</param>
internal sealed record SimilarConcern(Concern Concern, int Participants, double Score);
