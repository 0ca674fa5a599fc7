namespace Microsoft.Recognizers.Text.Number.Literals;

internal static class VulgarFraction
{
    public static bool TryRead(char c, out Quantity value)
    {
        var (numerator, denominator) = c switch
        {
            '¼' => (1m, 4m),
            '½' => (1m, 2m),
            '¾' => (3m, 4m),
            '⅐' => (1m, 7m),
            '⅑' => (1m, 9m),
            '⅒' => (1m, 10m),
            '⅓' => (1m, 3m),
            '⅔' => (2m, 3m),
            '⅕' => (1m, 5m),
            '⅖' => (2m, 5m),
            '⅗' => (3m, 5m),
            '⅘' => (4m, 5m),
            '⅙' => (1m, 6m),
            '⅚' => (5m, 6m),
            '⅛' => (1m, 8m),
            '⅜' => (3m, 8m),
            '⅝' => (5m, 8m),
            '⅞' => (7m, 8m),
            _ => (0m, 1m),
        };
        value = numerator / denominator;
        return numerator != 0;
    }
}
