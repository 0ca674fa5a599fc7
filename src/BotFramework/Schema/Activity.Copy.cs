namespace Microsoft.Bot.Schema;

public partial class Activity
{
    /// <summary>A copy that shares what its members refer to.</summary>
    internal Activity ShallowCopy() => (Activity)MemberwiseClone();
}
