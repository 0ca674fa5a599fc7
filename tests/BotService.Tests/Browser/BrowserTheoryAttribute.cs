using Huiyin.Hosting;

namespace Huiyin.Browser;

/// <summary>A theory in a real browser; skipped, and says so, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute()
    {
        if (ChromiumFixture.Executable is null)
        {
            Skip = "No Chromium: install it, or name it by CHROMIUM_PATH (the test command does).";
        }
        else if (!Programs.Has("node") || !Programs.Has("npm"))
        {
            Skip = "No Node.js with npm: the chat page's assets come from there.";
        }
    }
}
