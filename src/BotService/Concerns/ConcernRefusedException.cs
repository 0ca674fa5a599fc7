namespace Huiyin.Concerns;

/// <summary>Bad input to the ledger. Nothing was changed.</summary>
/// <param name="refusal">What kind of refusal.</param>
/// <param name="field">The field at fault in camel case, where there is one: <c>text</c>, <c>unit</c>, <c>reviewOn</c>, ...</param>
/// <param name="allowed">The steps that are allowed instead.</param>
internal sealed class ConcernRefusedException(Refusal refusal, string? field = null, IReadOnlyList<Transition>? allowed = null)
    : Exception($"Refused: {refusal}{(field is null ? "" : $" ({field})")}.")
{
    public Refusal Refusal { get; } = refusal;

    public string? Field { get; } = field;

    public IReadOnlyList<Transition> Allowed { get; } = allowed ?? [];
}
