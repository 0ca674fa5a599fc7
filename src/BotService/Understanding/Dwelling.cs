using Huiyin.DialogContent;

namespace Huiyin.Understanding;

/// <summary>Parts of an address within a compound, each in digits or letters as on its sign.</summary>
internal sealed record Dwelling(string? Building = null, string? Entrance = null, string? Floor = null, string? Room = null)
{
    public static Dwelling Unknown { get; } = new();

    public string Describe(string locale)
    {
        string?[] parts = Locales.Resolve(locale) == Locales.English
            ? [Part("building {0}", Building), Part("entrance {0}", Entrance), Part("floor {0}", Floor), Part("room {0}", Room)]
            : [Part("{0}号楼", Building), Part("{0}单元", Entrance), Part("{0}层", Floor), Part("{0}室", Room)];
        return string.Join(Locales.Resolve(locale) == Locales.English ? ", " : "", parts.OfType<string>());
    }

    private static string? Part(string format, string? value) => value is null ? null : format.Replace("{0}", value, StringComparison.Ordinal);
}
