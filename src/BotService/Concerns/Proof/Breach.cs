namespace Huiyin.Concerns.Proof;

/// <summary>Something that ought to hold and does not.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Subject">The concern's number or id, or what else it is about.</param>
/// <param name="Sequence">The event that it is about; null where it is about none.</param>
/// <param name="Detail">A column, resident, message or task; null where the kind says it all.</param>
/// <param name="Expected">What ought to be there. Never words of residents.</param>
/// <param name="Found">What is there.</param>
internal sealed record Breach(BreachKind Kind, string Subject, int? Sequence, string? Detail, string Expected, string Found);
