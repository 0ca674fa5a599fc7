using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Huiyin.DialogContent;

namespace Huiyin.Settings.Sheets;

/// <summary>A setting as text, remembering which row of an imported file each line came from.</summary>
internal sealed class SettingYaml
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly StringBuilder _text = new();
    private readonly Dictionary<long, int> _rows = [];
    private long _line;

    public string Text => _text.ToString();

    public void Line(string text, int row = 0)
    {
        _text.Append(text).Append('\n');
        _rows[++_line] = row;
    }

    /// <summary>An item of a list, in one line, without what is null.</summary>
    public void Item(int row, params ReadOnlySpan<(string Name, string? Value)> members)
    {
        List<string> parts = [];
        foreach (var (name, value) in members)
        {
            if (value is not null)
            {
                parts.Add($"{name}: {value}");
            }
        }

        Line($"  - {{ {string.Join(", ", parts)} }}", row);
    }

    /// <summary>The row of the file that a line came from; 0 when none.</summary>
    public int RowOf(long line) => _rows.GetValueOrDefault(line);

    /// <summary>What is written in JSON is YAML, whatever the text holds.</summary>
    public static string Quoted(string text) => JsonSerializer.Serialize(text, Readable);

    public static string? Quoted(string text, bool orNothing) => orNothing && text.Length == 0 ? null : Quoted(text);

    public static string List(IEnumerable<string> items) => $"[{string.Join(", ", items.Select(Quoted))}]";

    public static string? ListOrNothing(IReadOnlyList<string> items) => items.Count == 0 ? null : List(items);

    public static string Localized(string chinese, string english) => $"{{ zh-CN: {Quoted(chinese)}, en: {Quoted(english)} }}";

    public static string Localized(LocalizedText text) => Localized(text.Chinese, text.English);
}
