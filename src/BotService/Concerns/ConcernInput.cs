using System.Text;

namespace Huiyin.Concerns;

/// <summary>Checks what people send before the ledger takes it.</summary>
internal static class ConcernInput
{
    public static string Required(string? text, string field, int longest) =>
        Optional(text, field, longest) ?? throw new ConcernRefusedException(Refusal.Required, field);

    /// <summary>Null for blank. Kept verbatim otherwise, but for what no database stores: NUL and halves of characters.</summary>
    public static string? Optional(string? text, string field, int longest)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return text.Length > longest ? throw new ConcernRefusedException(Refusal.TooLong, field, limit: longest) : Storable(text);
    }

    private static string Storable(string text)
    {
        if (!text.Contains('\0') && !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return text;
        }

        var storable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            storable.Append((rune.Value == 0 ? Rune.ReplacementChar : rune).ToString());
        }

        return storable.ToString();
    }
}
