using System.Text;

namespace Huiyin.DialogContent;

/// <summary>
/// A sentence with places for values: <c>{name}</c>, <c>{by:date}</c>, <c>{at:time}</c>, <c>{at:moment}</c>, and
/// <c>{count:neighbour|neighbours}</c>, the first word for one and the second for any other number. A brace that is
/// meant stands twice.
/// </summary>
internal sealed class PromptTemplate
{
    private readonly List<Part> _parts = [];

    private PromptTemplate(string text) => Text = text;

    public string Text { get; }

    public IEnumerable<string> Placeholders => _parts.Where(part => part.Name is not null).Select(part => part.Name!).Distinct();

    /// <exception cref="FormatException">A brace is left open, or a placeholder has no name.</exception>
    public static PromptTemplate Parse(string text)
    {
        var template = new PromptTemplate(text);
        var literal = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (character is '{' or '}' && i + 1 < text.Length && text[i + 1] == character)
            {
                literal.Append(character);
                i++;
            }
            else if (character == '{')
            {
                var end = text.IndexOf('}', i);
                var inner = end < 0 ? throw new FormatException("a '{' is never closed") : text[(i + 1)..end];
                var colon = inner.IndexOf(':', StringComparison.Ordinal);
                var name = (colon < 0 ? inner : inner[..colon]).Trim();
                if (name.Length == 0 || !name.All(letter => char.IsAsciiLetterOrDigit(letter)))
                {
                    throw new FormatException($"'{{{inner}}}' is no placeholder: a name of letters and digits is");
                }

                template._parts.Add(new Part(literal.ToString(), name, colon < 0 ? null : inner[(colon + 1)..]));
                literal.Clear();
                i = end;
            }
            else if (character == '}')
            {
                throw new FormatException("a '}' has no '{' before it");
            }
            else
            {
                literal.Append(character);
            }
        }

        template._parts.Add(new Part(literal.ToString(), null, null));
        return template;
    }

    public string Fill(string locale, ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (_parts.Count == 1)
        {
            return _parts[0].Literal;
        }

        var filled = new StringBuilder(Text.Length + 32);
        foreach (var part in _parts)
        {
            filled.Append(part.Literal);
            if (part.Name is not null)
            {
                filled.Append(SpokenValue.Format(ValueOf(part.Name, values), part.Format, locale));
            }
        }

        return filled.ToString();
    }

    private object? ValueOf(string name, ReadOnlySpan<(string Name, object? Value)> values)
    {
        foreach (var (candidate, value) in values)
        {
            if (candidate == name)
            {
                return value;
            }
        }

        throw new ArgumentException($"The prompt \"{Text}\" needs a value for {{{name}}}.");
    }

    private readonly record struct Part(string Literal, string? Name, string? Format);
}
