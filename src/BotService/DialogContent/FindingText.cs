using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Huiyin.DialogContent;

/// <summary>
/// A sentence of a finding with the parts that vary apart from it, so that it can be said in another language than the one it is written
/// in. Made from an interpolated string, or from a plain one.
/// </summary>
[InterpolatedStringHandler]
internal sealed class FindingText(int literalLength, int formattedCount)
{
    private readonly StringBuilder _format = new(literalLength + (formattedCount * 3));
    private readonly List<object> _parts = new(formattedCount);

    /// <summary>The sentence with <c>{0}</c>, <c>{1}</c>, ... for the parts; what a translation is found by.</summary>
    public string Format => _format.ToString();

    public IReadOnlyList<object> Parts => _parts;

    public static implicit operator FindingText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentence = new FindingText(text.Length, 0);
        sentence.AppendLiteral(text);
        return sentence;
    }

    public void AppendLiteral(string text) => _format.Append(text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));

    /// <summary>A part that is a sentence itself is said in the other language, too.</summary>
    public void AppendFormatted<T>(T part, string? format = null)
    {
        _format.Append(CultureInfo.InvariantCulture, $"{{{_parts.Count}}}");
        _parts.Add(part switch
        {
            FindingText sentence => sentence,
            IFormattable formattable => formattable.ToString(format, CultureInfo.InvariantCulture),
            _ => part?.ToString() ?? "",
        });
    }

    public override bool Equals(object? obj) => obj is FindingText other && other.ToString() == ToString();

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    public override string ToString() => string.Format(CultureInfo.InvariantCulture, Format, [.. _parts]);
}
