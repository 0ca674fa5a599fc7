namespace Huiyin.Concerns;

/// <summary>What a transition needs beside the status.</summary>
[Flags]
internal enum Requirements
{
    None = 0,
    Text = 1,
    Unit = 2,
    ReviewOn = 4,
    ResponsibleInstead = 8,
    MergedInto = 16,
}
