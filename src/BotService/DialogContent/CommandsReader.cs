using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Huiyin.DialogContent;

internal static class CommandsReader
{
    public static CommandWords Read(ContentFile file, ContentFindings findings)
    {
        Dictionary<Command, LocalizedWords> words = [];
        Dictionary<string, Command> owners = [];
        foreach (var (name, node) in ((YamlMappingNode)file.Root.Child("commands")!).Children)
        {
            var spelling = ((YamlScalarNode)name).Value!;
            if (!Enum.TryParse<Command>(spelling.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var command) || char.IsAsciiDigit(spelling[0]))
            {
                findings.Error(file.Name, name, $"The command '{spelling}' is unknown.", $"Known are: {string.Join(", ", Enum.GetValues<Command>().Select(Spelling))}.");
                continue;
            }

            words[command] = file.Root.Child("commands")!.Words(spelling);
            foreach (var phrase in words[command].All)
            {
                if (SpokenText.Key(phrase).Length == 0)
                {
                    findings.Error(file.Name, node, $"'{phrase}' has neither letters nor digits.", "Remove it: punctuation is not compared.");
                }

                if (!owners.TryAdd(SpokenText.Key(phrase), command) && owners[SpokenText.Key(phrase)] != command)
                {
                    findings.Error(file.Name, node, $"'{phrase}' means both {Spelling(owners[SpokenText.Key(phrase)])} and {Spelling(command)}.", "Keep it under one of them.");
                }
            }
        }

        foreach (var missing in Enum.GetValues<Command>().Where(command => !words.ContainsKey(command)))
        {
            findings.Error(file.Name, 0, $"There are no words for '{Spelling(missing)}'.", "Add them in both languages.");
        }

        return new CommandWords(words);
    }

    public static EmergencyWords ReadEmergencies(ContentFile file, Taxonomy taxonomy, ContentFindings findings)
    {
        foreach (var node in file.Root.Items("emergencies").Where(node => !taxonomy.TryFind(node.Required("category"), out _)))
        {
            findings.Error(file.Name, node.Child("category")!, $"There is no category '{node.Required("category")}'.", "Name a code of taxonomy.yaml.");
        }

        return new(
            [.. file.Root.Items("emergencies").Select(node => new EmergencyPattern(node.Required("kind"), node.Words("words"), node.Required("category")))],
            file.Root.Words("harmless"),
            file.Root.Words("doubts"),
            file.Root.Words("past"));
    }

    public static KindWords ReadKinds(ContentFile file)
    {
        var kinds = file.Root.Child("kinds")!;
        return new KindWords(kinds.Words("problem"), kinds.Words("suggestion"), kinds.Words("enquiry"), kinds.Words("praise"));
    }

    private static string Spelling(Command command) => string.Concat(command.ToString().Select((letter, index) =>
        char.IsUpper(letter) && index > 0 ? $"-{char.ToLower(letter, CultureInfo.InvariantCulture)}" : char.ToLower(letter, CultureInfo.InvariantCulture).ToString()));
}
