using Huiyin.Tests.DialogContent;

namespace Huiyin.Tests.Understanding;

/// <summary>A test that measures against residents' real messages, which are not ours to ship: skipped where the folder beside the repository is absent.</summary>
public sealed class SharedDataFactAttribute : FactAttribute
{
    public SharedDataFactAttribute()
    {
        if (!Directory.Exists(Folder))
        {
            Skip = "There is no folder ../shared/data beside the repository.";
        }
    }

    public static string Folder => Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "data"));
}
