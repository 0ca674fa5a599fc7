using System.Text;

namespace Huiyin.Concerns;

/// <summary>Names that strangers gave their files, made safe to show, to store and to put into an address.</summary>
internal static class FileName
{
    private const int LongestStem = 80;

    public static string Clean(string? name, FileKind kind)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var extension = Path.GetExtension(last);
        var isKnown = kind.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase);
        var stem = Stem(isKnown ? Path.GetFileNameWithoutExtension(last) : last);
        return stem + (isKnown ? extension.ToLowerInvariant() : kind.Extensions[0]);
    }

    private static string Stem(string name)
    {
        var stem = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            var isPlain = Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or '-' or '_' or '.' or '(' or ')' or '（' or '）';
            stem.Append(isPlain ? rune.ToString() : "_");
            if (stem.Length >= LongestStem)
            {
                break;
            }
        }

        var trimmed = stem.ToString().Trim(' ', '.');
        return trimmed.Length == 0 ? "file" : trimmed;
    }
}
