namespace Huiyin.AdminApi.Idempotency;

/// <summary>Marks what takes an <c>Idempotency-Key</c>, for the OpenAPI document.</summary>
internal sealed class TakesIdempotencyKey
{
    public static TakesIdempotencyKey Instance { get; } = new();
}
