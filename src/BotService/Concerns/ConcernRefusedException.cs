namespace Huiyin.Concerns;

/// <summary>Bad input to the ledger. Nothing was changed.</summary>
/// <param name="refusal">What kind of refusal.</param>
/// <param name="field">The field at fault in camel case, where there is one: <c>text</c>, <c>unit</c>, <c>reviewOn</c>, ...</param>
/// <param name="allowed">The steps that are allowed instead.</param>
/// <param name="status">The status that the concern has.</param>
/// <param name="limit">Of what is too long: how many characters or entries are the most; of evidence that says too little: the fewest characters.</param>
internal sealed class ConcernRefusedException(Refusal refusal, string? field = null, IReadOnlyList<Transition>? allowed = null, ConcernStatus? status = null, int? limit = null)
    : Exception($"Refused: {refusal}{(field is null ? "" : $" ({field})")}.")
{
    public Refusal Refusal { get; } = refusal;

    public string? Field { get; } = field;

    public ConcernStatus? Status { get; } = status;

    public IReadOnlyList<Transition> Allowed { get; } = allowed ?? [];

    public int? Limit { get; } = limit;

    /// <summary>The same refusal, for a caller who knows the field by another name.</summary>
    public ConcernRefusedException Of(string field) => new(Refusal, field, Allowed, Status, Limit);
}
