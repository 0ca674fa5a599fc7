namespace Huiyin.AdminApi;

/// <summary>Marks what a reader may ask for only if it changed, for the OpenAPI document.</summary>
internal sealed class TakesIfNoneMatch
{
    public static TakesIfNoneMatch Instance { get; } = new();
}
