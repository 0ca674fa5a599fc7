using YamlDotNet.RepresentationModel;

namespace Huiyin.DialogContent;

/// <summary>Made-up values for every placeholder of a card, to see how large it gets.</summary>
internal sealed class SampleValues
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _lists = new(StringComparer.Ordinal);

    public SampleValues(YamlNode card) => Visit(card, null);

    public IReadOnlyDictionary<string, object?> Of(int rows, string text)
    {
        var row = _names.ToDictionary(name => name, _ => (object?)text, StringComparer.Ordinal);
        var values = new Dictionary<string, object?>(row, StringComparer.Ordinal) { ["count"] = rows };
        foreach (var list in _lists)
        {
            values[list] = Enumerable.Repeat<IReadOnlyDictionary<string, object?>>(row, rows).ToList();
        }

        return values;
    }

    private void Visit(YamlNode node, string? member)
    {
        switch (node)
        {
            case YamlMappingNode mapping:
                foreach (var (name, value) in mapping.Children)
                {
                    Visit(value, ((YamlScalarNode)name).Value);
                }

                break;
            case YamlSequenceNode sequence:
                foreach (var item in sequence.Children)
                {
                    Visit(item, member);
                }

                break;
            case YamlScalarNode { Value: { } text }:
                (member == "$data" ? _lists : _names).UnionWith(CardPlaceholder.In(text).Where(name => CardPlaceholder.PromptKey(name) is null));
                break;
            default:
                break;
        }
    }
}
