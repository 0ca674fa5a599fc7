using YamlDotNet.RepresentationModel;

namespace Huiyin.DialogContent;

internal static class PromptsReader
{
    /// <param name="pairs">Each file with its translation; together they are one catalogue.</param>
    /// <param name="findings">What is to mend.</param>
    public static PromptCatalog Read(IReadOnlyList<(ContentFile Chinese, ContentFile English)> pairs, ContentFindings findings)
    {
        Dictionary<string, PromptTemplate> chinese = [], english = [];
        foreach (var pair in pairs)
        {
            ReadPair(pair.Chinese, pair.English, chinese, english, findings);
        }

        return new PromptCatalog(chinese, english);
    }

    /// <summary>The files of the folder in pairs; a half of a pair that is missing is a finding.</summary>
    public static IReadOnlyList<(string Chinese, string English)> Names(string folder)
    {
        var prompts = Path.Combine(folder, "prompts");
        return !Directory.Exists(prompts)
            ? [NamesOf("prompts")]
            :
            [
                .. Directory.EnumerateFiles(prompts, "*.yaml")
                    .Select(path => Path.GetFileNameWithoutExtension(path))
                    .Select(name => name.Contains('.', StringComparison.Ordinal) ? name[..name.IndexOf('.', StringComparison.Ordinal)] : name)
                    .Append("prompts")
                    .Distinct()
                    .Order(StringComparer.Ordinal)
                    .Select(NamesOf),
            ];
    }

    public static long LineOf(ContentFile file, string key) => file.Root.Child("prompts")?.Child(key)?.Start.Line ?? 0;

    private static (string Chinese, string English) NamesOf(string name) =>
        ($"prompts/{name}.{Locales.Chinese}.yaml", $"prompts/{name}.{Locales.English}.yaml");

    private static void ReadPair(
        ContentFile chinese,
        ContentFile english,
        Dictionary<string, PromptTemplate> allChinese,
        Dictionary<string, PromptTemplate> allEnglish,
        ContentFindings findings)
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

            if (!allChinese.TryAdd(key, template))
            {
                findings.Error(chinese.Name, LineOf(chinese, key), $"The prompt '{key}' is in another file, too.", "Keep it in one of them.");
            }
        }

        foreach (var (key, template) in englishTemplates)
        {
            allEnglish.TryAdd(key, template);
        }
    }

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
