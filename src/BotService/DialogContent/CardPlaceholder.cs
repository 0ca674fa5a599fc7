using System.Text.RegularExpressions;

namespace Huiyin.DialogContent;

internal static partial class CardPlaceholder
{
    private const string PromptPrefix = "prompt:";

    public static IEnumerable<string> In(string text) => Placeholder().Matches(text).Select(match => match.Groups[1].Value);

    /// <summary>The key, for one that takes a sentence of the catalogue; null for one that takes a value.</summary>
    public static string? PromptKey(string placeholder) =>
        placeholder.StartsWith(PromptPrefix, StringComparison.Ordinal) ? placeholder[PromptPrefix.Length..] : null;

    /// <exception cref="ArgumentException">The text is not exactly one placeholder.</exception>
    public static string NameIn(string text) =>
        Placeholder().Match(text) is { Success: true } match && match.Length == text.Length
            ? match.Groups[1].Value
            : throw new ArgumentException($"'{text}' must be one placeholder: ${{name}}.");

    /// <summary>A text that is one placeholder keeps the type of its value; among other text everything is said.</summary>
    public static object? Resolve(string text, CardScope scope, PromptCatalog prompts)
    {
        var match = Placeholder().Match(text);
        if (!match.Success)
        {
            return text;
        }

        if (match.Length == text.Length && PromptKey(match.Groups[1].Value) is null && scope[match.Groups[1].Value] is bool or int)
        {
            return scope[match.Groups[1].Value];
        }

        return Placeholder().Replace(text, found => Said(found.Groups[1].Value, scope, prompts));
    }

    private static string Said(string placeholder, CardScope scope, PromptCatalog prompts)
    {
        if (PromptKey(placeholder) is not { } key)
        {
            return SpokenValue.Format(scope[placeholder], null, scope.Locale);
        }

        var template = prompts.Template(key, scope.Locale);
        return template.Fill(scope.Locale, [.. template.Placeholders.Select(name => (name, scope[name]))]);
    }

    [GeneratedRegex(@"\$\{([^}]*)\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
