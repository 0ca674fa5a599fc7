using System.Diagnostics.CodeAnalysis;

namespace Huiyin.DialogContent;

/// <summary>Reads the dialogs folder as a whole; what comes out is either consistent or a list of what to mend.</summary>
internal static class DialogContentLoader
{
    public static bool TryLoad(string folder, [NotNullWhen(true)] out DialogContentSnapshot? snapshot, out ContentFindings findings) =>
        TryLoad(folder, ContentOverrides.None, out snapshot, out findings);

    public static bool TryLoad(string folder, ContentOverrides overrides, [NotNullWhen(true)] out DialogContentSnapshot? snapshot, out ContentFindings findings)
    {
        ContentFile? Read(string folder, string name, string schema, ContentFindings findings) => DialogContentLoader.Read(folder, name, schema, findings, overrides);

        var found = findings = new ContentFindings();
        snapshot = null;
        var areasFile = Read(folder, "areas.yaml", "areas", findings);
        var unitsFile = Read(folder, "units.yaml", "units", findings);
        var taxonomyFile = Read(folder, "taxonomy.yaml", "taxonomy", findings);
        var commandsFile = Read(folder, "commands.yaml", "commands", findings);
        var calendarFile = Read(folder, "calendar.yaml", "calendar", findings);
        var deadlinesFile = Read(folder, "deadlines.yaml", "deadlines", findings);
        var summariesFile = Read(folder, "summaries.yaml", "summaries", findings);
        var findingsFile = Read(folder, "findings.yaml", "findings", findings);
        var routingFile = Read(folder, "routing.yaml", "routing", findings);
        var talkFile = Read(folder, "talk.yaml", "talk", findings);
        var synonymsFile = Read(folder, "synonyms.yaml", "synonyms", findings);
        var policyFiles = PoliciesReader.Names(folder).Select(name => Read(folder, name, "policies", found)).ToList();
        var promptFiles = PromptsReader.Names(folder)
            .Select(names => (Chinese: Read(folder, names.Chinese, "prompts", found), English: Read(folder, names.English, "prompts", found)))
            .ToList();
        var cardFiles = CardFiles(folder).Select(name => Read(folder, name, "card", found)).ToList();
        if (areasFile is null || unitsFile is null || taxonomyFile is null || commandsFile is null || calendarFile is null || deadlinesFile is null || summariesFile is null || routingFile is null || findingsFile is null || talkFile is null || findings.HasErrors)
        {
            return false;
        }

        var areas = AreasReader.Read(areasFile, findings);
        var translations = FindingTranslations.Read(findingsFile, findings);
        var calendar = CalendarReader.Read(calendarFile, findings);
        var units = UnitsReader.Read(unitsFile, areas, calendar, findings);
        var deadlines = DeadlinesReader.Read(deadlinesFile, findings);
        var summaries = SummaryRulesReader.Read(summariesFile, findings);
        var taxonomy = findings.HasErrors ? null : TaxonomyReader.Read(taxonomyFile, units, findings);
        var routing = taxonomy is null ? null : RoutingReader.Read(routingFile, taxonomy, areas, units, findings);
        var prompts = PromptsReader.Read([.. promptFiles.Select(pair => (pair.Chinese!, pair.English!))], findings);
        var cards = CardsReader.Read(cardFiles.OfType<ContentFile>(), prompts, findings);
        var commands = CommandsReader.Read(commandsFile, findings);
        var training = taxonomy is null || findings.HasErrors ? [] : TrainingReader.Read(folder, taxonomy, findings);
        var synonyms = synonymsFile is null || findings.HasErrors ? [] : SynonymsReader.Read(synonymsFile, findings);
        var emergencies = taxonomy is null ? null : CommandsReader.ReadEmergencies(commandsFile, taxonomy, findings);
        var policies = taxonomy is null || findings.HasErrors ? [] : PoliciesReader.Read(policyFiles.OfType<ContentFile>(), taxonomy, findings);
        if (findings.HasErrors)
        {
            return false;
        }

        snapshot = new DialogContentSnapshot(taxonomy!, areas, units, prompts, commands, cards, emergencies!, CommandsReader.ReadKinds(commandsFile), TalkWords.Read(talkFile), training)
        {
            Synonyms = synonyms,
            Calendar = calendar,
            Deadlines = deadlines,
            Summaries = summaries,
            Routing = routing!,
            Findings = translations,
            Policies = policies,
        };
        return true;
    }

    private static IEnumerable<string> CardFiles(string folder) =>
        Directory.Exists(Path.Combine(folder, "cards"))
            ? Directory.EnumerateFiles(Path.Combine(folder, "cards"), "*.json").Select(path => $"cards/{Path.GetFileName(path)}").Order(StringComparer.Ordinal)
            : [];

    private static ContentFile? Read(string folder, string name, string schema, ContentFindings findings, ContentOverrides overrides)
    {
        if (ContentFile.Read(folder, name, findings, overrides) is not { } file)
        {
            return null;
        }

        var schemaName = $"schemas/{schema}.schema.json";
        try
        {
            ContentSchema.Parse(File.ReadAllText(Path.Combine(folder, schemaName))).Validate(file, findings);
        }
        catch (Exception exception) when (exception is FormatException or IOException)
        {
            findings.Error(schemaName, 0, $"The schema cannot be used: {exception.Message}.", "Restore it from the repository.");
        }

        return file;
    }
}
