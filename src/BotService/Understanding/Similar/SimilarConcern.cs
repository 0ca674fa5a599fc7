using Huiyin.Concerns;

namespace Huiyin.Understanding.Similar;

/// <param name="Participants">Reporter and followers.</param>
/// <param name="Nearness">0 to 1, see <see cref="Similar.Nearness"/>.</param>
/// <param name="Score">0 to 1: likeness of the words, nearness and recency together.</param>
internal sealed record SimilarConcern(Concern Concern, int Participants, double Nearness, double Score);
