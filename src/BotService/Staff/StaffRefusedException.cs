using Huiyin.Concerns;

namespace Huiyin.Staff;

/// <summary>Bad input about accounts, sign-in or access. Nothing was changed.</summary>
/// <param name="refusal">What kind of refusal.</param>
/// <param name="field">The field at fault in camel case, where there is one.</param>
/// <param name="values">For the placeholders of the sentence.</param>
internal sealed class StaffRefusedException(StaffRefusal refusal, string? field = null, params (string Name, object? Value)[] values)
    : Exception($"Refused: {refusal}{(field is null ? "" : $" ({field})")}.")
{
    public StaffRefusal Refusal { get; } = refusal;

    /// <summary>The caller's role may not; these may.</summary>
    public static StaffRefusedException MissingRole(string? field, IEnumerable<ActorRole> roles) =>
        new(StaffRefusal.MissingRole, field, ("roles", string.Join(", ", roles)));

    public string? Field { get; } = field;

    public IReadOnlyList<(string Name, object? Value)> Values { get; } = values;

    /// <summary>The sentence is <c>api.{Code}.detail</c>.</summary>
    public string Code { get; } = string.Concat(refusal.ToString().Select((letter, at) => at > 0 && char.IsUpper(letter) ? $"-{letter}" : $"{letter}")).ToLowerInvariant();
}
