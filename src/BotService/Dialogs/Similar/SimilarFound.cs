namespace Huiyin.Dialogs.Similar;

/// <summary>An open concern that the draft may be the same as. Nothing of the neighbour's own words: only what kind, where and when.</summary>
/// <param name="IsOwn">The resident reported or follows it already.</param>
internal sealed record SimilarFound(string ConcernId, string Number, string Category, string? Area, DateOnly At, int Participants, bool IsOwn);
