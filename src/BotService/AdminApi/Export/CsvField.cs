namespace Huiyin.AdminApi.Export;

/// <summary>A field as RFC 4180 wants it, and so that no spreadsheet takes it for a formula.</summary>
internal static class CsvField
{
    private const string BeginsFormula = "=+-@\t\r＝＋－＠";

    public static string Of(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return "";
        }

        // Blanks before the sign do not keep every spreadsheet from reading a formula.
        var begins = value.AsSpan().TrimStart(" \u3000\u00A0");
        var harmless = begins.Length > 0 && BeginsFormula.Contains(begins[0], StringComparison.Ordinal) || value[0] is '\t' or '\r' or '\n' ? "'" + value : value;
        return harmless.AsSpan().IndexOfAny("\",\r\n'") >= 0 ? $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : harmless;
    }
}
