#nullable disable

using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Reads a recognized number, which is written as its culture writes numbers.</summary>
internal static class NumberText
{
    internal static bool Supports<T>() =>
        typeof(T) == typeof(int) || typeof(T) == typeof(long) || typeof(T) == typeof(float) || typeof(T) == typeof(double) || typeof(T) == typeof(decimal);

    internal static bool TryParse<T>(string text, string culture, out T number)
        where T : struct
    {
        var format = Format(culture);
        object parsed = null;
        if (typeof(T) == typeof(int))
        {
            parsed = int.TryParse(text, NumberStyles.Any, format, out var value) ? value : null;
        }
        else if (typeof(T) == typeof(long))
        {
            parsed = long.TryParse(text, NumberStyles.Any, format, out var value) ? value : null;
        }
        else if (typeof(T) == typeof(float))
        {
            parsed = float.TryParse(text, NumberStyles.Any, format, out var value) ? value : null;
        }
        else if (typeof(T) == typeof(double))
        {
            parsed = double.TryParse(text, NumberStyles.Any, format, out var value) ? value : null;
        }
        else if (typeof(T) == typeof(decimal))
        {
            parsed = decimal.TryParse(text, NumberStyles.Any, format, out var value) ? value : null;
        }

        number = parsed is T result ? result : default;
        return parsed != null;
    }

    // The culture's name comes with the activity; one that the platform can't read must not end the turn.
    private static CultureInfo Format(string culture)
    {
        try
        {
            return CultureInfo.GetCultureInfo(culture, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }
}
