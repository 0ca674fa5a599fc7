namespace Huiyin.AdminApi.Idempotency;

/// <summary>A request that carries a key: what it is known by, for as long as it runs.</summary>
internal sealed record IdempotentCall(string Key, string Fingerprint)
{
    /// <summary>A part of the request that commits by itself, known by its place.</summary>
    public IdempotentCall Part(int index) => this with { Key = FormattableString.Invariant($"{Key}#{index}") };
}
