namespace Huiyin.Concerns;

/// <summary>Bad input to the ledger. Nothing was changed.</summary>
/// <param name="refusal">What kind of refusal.</param>
/// <param name="field">The field at fault in camel case, where there is one: <c>text</c>, <c>unit</c>, <c>reviewOn</c>, ...</param>
/// <param name="allowed">The steps that are allowed instead.</param>
/// <param name="status">The status that the concern has.</param>
internal sealed class ConcernRefusedException(Refusal refusal, string? field = null, IReadOnlyList<Transition>? allowed = null, ConcernStatus? status = null)
    : Exception($"Refused: {refusal}{(field is null ? "" : $" ({field})")}.")
{
    public Refusal Refusal { get; } = refusal;

    public string? Field { get; } = field;

    public ConcernStatus? Status { get; } = status;

    public IReadOnlyList<Transition> Allowed { get; } = allowed ?? [];
}
