namespace Huiyin.DialogContent;

/// <summary>One consistent reading of the dialogs folder; immutable.</summary>
internal sealed record DialogContentSnapshot(
    Taxonomy Taxonomy,
    Areas Areas,
    Units Units,
    PromptCatalog Prompts,
    CommandWords Commands,
    CardRenderer Cards,
    EmergencyWords Emergencies,
    KindWords Kinds,
    TalkWords Talk,
    IReadOnlyList<TrainingExample> Training)
{
    public required WorkCalendar Calendar { get; init; }

    public required DeadlineTable Deadlines { get; init; }

    public SummaryRules Summaries { get; init; } = new();

    public required RoutingRules Routing { get; init; }

    /// <summary>For what is found wrong in the settings.</summary>
    public required FindingTranslations Findings { get; init; }

    /// <summary>Groups of words that mean the same.</summary>
    public IReadOnlyList<LocalizedWords> Synonyms { get; init; } = [];

    public IReadOnlyList<Policy> Policies { get; init; } = [];
}
