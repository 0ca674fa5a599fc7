namespace Huiyin.DialogContent;

internal enum AreaKind
{
    District,
    Office,

    /// <summary>A community or a village.</summary>
    Community,

    /// <summary>A housing compound within a community.</summary>
    Compound,
    Grid,
}
