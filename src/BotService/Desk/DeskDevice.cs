namespace Huiyin.Desk;

/// <summary>A browser's description, short enough that its owner recognises the device.</summary>
internal static class DeskDevice
{
    private static readonly (string Sign, string Name)[] Browsers =
        [("MicroMessenger", "WeChat"), ("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Sign, string Name)[] Systems =
        [("HarmonyOS", "HarmonyOS"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("Linux", "Linux")];

    public static string Describe(string userAgent)
    {
        var browser = NameIn(userAgent, Browsers);
        var system = NameIn(userAgent, Systems);
        return browser is null && system is null
            ? userAgent[..Math.Min(userAgent.Length, 60)]
            : string.Join(" · ", new[] { browser, system }.Where(name => name is not null));
    }

    private static string? NameIn(string userAgent, (string Sign, string Name)[] known) =>
        Array.Find(known, one => userAgent.Contains(one.Sign, StringComparison.Ordinal)).Name;
}
