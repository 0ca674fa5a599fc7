namespace Huiyin.AdminApi;

/// <summary>Marks an act on a concern, for the OpenAPI document.</summary>
internal sealed class NeedsIfMatch
{
    public static NeedsIfMatch Instance { get; } = new();
}
