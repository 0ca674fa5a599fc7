using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Huiyin.DialogContent;

/// <summary>Reads values out of a tree whose shape a schema has vouched for already.</summary>
internal static class YamlReading
{
    public static YamlNode? Child(this YamlNode node, string name) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(name), out var child) ? child : null;

    public static string? Scalar(this YamlNode node, string name) => (node.Child(name) as YamlScalarNode)?.Value;

    public static string Required(this YamlNode node, string name) =>
        node.Scalar(name) ?? throw new InvalidOperationException($"The schema lets '{name}' be absent, but it is read as required.");

    public static double Number(this YamlNode node, string name) => double.Parse(node.Required(name), CultureInfo.InvariantCulture);

    public static IEnumerable<YamlNode> Items(this YamlNode node, string name) => (node.Child(name) as YamlSequenceNode)?.Children ?? [];

    public static IReadOnlyList<string> Strings(this YamlNode node, string name) =>
        [.. node.Items(name).OfType<YamlScalarNode>().Select(item => item.Value ?? "")];

    public static LocalizedText Localized(this YamlNode node, string name)
    {
        var child = node.Child(name)!;
        return new LocalizedText(child.Required(Locales.Chinese), child.Required(Locales.English));
    }

    public static LocalizedWords Words(this YamlNode node, string name) =>
        node.Child(name) is { } child
            ? new LocalizedWords(child.Strings(Locales.Chinese), child.Strings(Locales.English))
            : LocalizedWords.None;
}
