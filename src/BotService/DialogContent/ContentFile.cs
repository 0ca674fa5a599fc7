using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Huiyin.DialogContent;

/// <summary>
/// A YAML or JSON file of the dialogs folder, as a tree that knows its lines. Both go through the YAML parser: JSON is
/// YAML, and only this parser says where a value stands.
/// </summary>
internal sealed record ContentFile(string Name, string Text, YamlMappingNode Root)
{
    /// <summary>Returns null, with a finding, when the file is missing or is not readable as a mapping.</summary>
    public static ContentFile? Read(string folder, string name, ContentFindings findings, ContentOverrides? overrides = null)
    {
        var path = Path.Combine(folder, name);
        var instead = overrides?.TextOf(name);
        if (instead is null && !File.Exists(path))
        {
            findings.Error(name, 0, "The file is missing.", "Restore it from the repository.");
            return null;
        }

        try
        {
            var text = instead ?? File.ReadAllText(path);
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode root)
            {
                return new ContentFile(name, text, root);
            }

            findings.Error(name, 1, "The file must hold one mapping of names to values.", "Compare it with its schema in schemas/.");
        }
        catch (YamlException exception)
        {
            findings.Error(name, exception.Start.Line, $"It cannot be read: {exception.Message}.", "Check indentation, quotes and colons near this line.");
        }
        catch (IOException exception)
        {
            findings.Error(name, 0, $"It cannot be opened: {exception.Message}", "Check that the service may read it.");
        }

        return null;
    }
}
