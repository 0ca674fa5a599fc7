using System.Text.Json;
using YamlDotNet.RepresentationModel;

namespace Huiyin.DialogContent;

internal static class CardsReader
{
    public static CardRenderer Read(IEnumerable<ContentFile> files, PromptCatalog prompts, ContentFindings findings)
    {
        Dictionary<string, JsonElement> templates = [];
        foreach (var file in files)
        {
            try
            {
                templates[Path.GetFileNameWithoutExtension(file.Name)] = JsonElement.Parse(file.Text);
            }
            catch (JsonException exception)
            {
                findings.Error(file.Name, (exception.LineNumber ?? -1) + 1, "It is no valid JSON.", exception.Message);
                continue;
            }

            CheckTexts(file, file.Root, null, prompts, findings);
            if (file.Text.Length > CardRenderer.SizeLimit / 2)
            {
                findings.Error(file.Name, 0, $"The card has {file.Text.Length} characters before any value is filled in.", $"Keep it under {CardRenderer.SizeLimit / 2}: some channels drop larger cards.");
            }
        }

        return new CardRenderer(templates, prompts);
    }

    private static void CheckTexts(ContentFile file, YamlNode node, string? member, PromptCatalog prompts, ContentFindings findings)
    {
        switch (node)
        {
            case YamlMappingNode mapping:
                foreach (var (name, value) in mapping.Children)
                {
                    CheckTexts(file, value, ((YamlScalarNode)name).Value, prompts, findings);
                }

                break;
            case YamlSequenceNode sequence:
                foreach (var item in sequence.Children)
                {
                    CheckTexts(file, item, member, prompts, findings);
                }

                break;
            case YamlScalarNode { Value: { } text }:
                CheckText(file, node, member, text, prompts, findings);
                break;
            default:
                break;
        }
    }

    private static void CheckText(ContentFile file, YamlNode node, string? member, string text, PromptCatalog prompts, ContentFindings findings)
    {
        if (member is "text" or "title" or "altText" or "placeholder" or "label" or "fallbackText" && !text.Contains("${", StringComparison.Ordinal) && text.Any(char.IsLetter))
        {
            findings.Error(file.Name, node, $"'{text}' is written into the card.", "Put it into both prompt files and name it as ${prompt:key}.");
        }

        if (member is "$data" or "$when" && !CardPlaceholder.In(text).Any(name => text == $"${{{name}}}"))
        {
            findings.Error(file.Name, node, $"'{text}' is no placeholder.", "Write exactly one: ${name}.");
        }

        foreach (var key in CardPlaceholder.In(text).Select(CardPlaceholder.PromptKey).OfType<string>().Where(key => !prompts.Contains(key)))
        {
            findings.Error(file.Name, node, $"There is no prompt '{key}'.", "Add it to both prompt files, or correct the key.");
        }
    }
}
