namespace Huiyin.DialogContent;

internal enum UnitLevel
{
    /// <summary>A bureau or company of the whole district.</summary>
    Department,
    Office,
    Community,
}
