namespace Huiyin.Hosting;

/// <summary>A theory that is skipped, and says so, where Node is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeTheoryAttribute : TheoryAttribute
{
    public NodeTheoryAttribute()
    {
        if (!Programs.Has("node") || !Programs.Has("npm"))
        {
            Skip = "No Node.js with npm: install them to run the tests with the real npm client.";
        }
    }
}
