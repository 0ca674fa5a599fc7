using YamlDotNet.RepresentationModel;

namespace Huiyin.DialogContent;

internal static class PromptsReader
{
    public static PromptCatalog Read(ContentFile chinese, ContentFile english, ContentFindings findings)
    {
        var (chineseTemplates, englishTemplates) = (ReadOne(chinese, findings), ReadOne(english, findings));
        NameMissing(chinese, english, findings);
        NameMissing(english, chinese, findings);
        foreach (var (key, template) in chineseTemplates)
        {
            if (englishTemplates.TryGetValue(key, out var translation) && !template.Placeholders.Order().SequenceEqual(translation.Placeholders.Order()))
            {
                findings.Error(
                    english.Name,
                    LineOf(english, key),
                    $"The prompt '{key}' has the placeholders {Listed(translation)}, in Chinese {Listed(template)}.",
                    "Use the same placeholders in both languages.");
            }
        }

        return new PromptCatalog(chineseTemplates, englishTemplates);
    }

    public static long LineOf(ContentFile file, string key) => file.Root.Child("prompts")?.Child(key)?.Start.Line ?? 0;

    private static Dictionary<string, PromptTemplate> ReadOne(ContentFile file, ContentFindings findings)
    {
        Dictionary<string, PromptTemplate> templates = [];
        foreach (var (key, text) in Entries(file))
        {
            try
            {
                templates[key] = PromptTemplate.Parse(text.Value ?? "");
            }
            catch (FormatException exception)
            {
                findings.Error(file.Name, text, $"The prompt '{key}' cannot be read: {exception.Message}.", "Write placeholders as {name}, and a brace that is meant twice.");
            }
        }

        return templates;
    }

    private static void NameMissing(ContentFile from, ContentFile to, ContentFindings findings)
    {
        foreach (var (key, _) in Entries(from).Where(entry => to.Root.Child("prompts")?.Child(entry.Key) is null))
        {
            findings.Error(to.Name, 0, $"The prompt '{key}' is missing.", $"Translate line {LineOf(from, key)} of {from.Name}.");
        }
    }

    private static IEnumerable<(string Key, YamlScalarNode Text)> Entries(ContentFile file) =>
        (file.Root.Child("prompts") as YamlMappingNode)?.Children
            .Where(entry => entry is { Key: YamlScalarNode, Value: YamlScalarNode })
            .Select(entry => (((YamlScalarNode)entry.Key).Value!, (YamlScalarNode)entry.Value)) ?? [];

    private static string Listed(PromptTemplate template) =>
        template.Placeholders.Any() ? string.Join(", ", template.Placeholders.Order().Select(name => $"{{{name}}}")) : "(none)";
}
