namespace Huiyin.Dialogs;

/// <summary>What is kept of a conversation besides the report under way. In the conversation's state, so it survives everything.</summary>
internal sealed class TalkMemory
{
    /// <summary>When the resident last wrote; null before the first message.</summary>
    public DateTimeOffset? HeardAt { get; set; }

    /// <summary>Matters told in the middle of another, and reports put aside for one: taken up afterwards, the first one first.</summary>
    public List<ReportDraft> Later { get; set; } = [];

    /// <summary>The other language was offered once; never again.</summary>
    public bool LanguageOffered { get; set; }

    /// <summary>The language is known: the channel said it, the resident chose it, or their first words were in it.</summary>
    public bool LanguageKnown { get; set; }

    /// <summary>The answers that were offered last, in their order.</summary>
    public List<string> Answers { get; set; } = [];

    public Pace Pace { get; set; } = new();
}
