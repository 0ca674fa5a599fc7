using Huiyin.DialogContent;
using Huiyin.Summaries.Documents;

namespace Huiyin.Summaries;

/// <summary>A period as it was counted at its cut-off. The database refuses to change it.</summary>
internal sealed record FrozenSummary
{
    public required string Id { get; init; }

    public required string Period { get; init; }

    public required DateOnly FirstDay { get; init; }

    public required DateOnly LastDay { get; init; }

    public required DateTimeOffset CutOff { get; init; }

    public required int Definitions { get; init; }

    /// <summary>JSON, see <see cref="SummaryJson"/>; empty in a list.</summary>
    public required string Document { get; init; }

    /// <summary>SHA-256 of the document, in hexadecimal.</summary>
    public required string Hash { get; init; }

    public required DateTimeOffset FrozenAt { get; init; }

    public SummaryDocument Read() => SummaryJson.Read(Document);
}

/// <summary>Says beside a frozen summary what was wrong in it.</summary>
/// <param name="Figure">Where in the document: <c>district.settled</c>, <c>units.sanitation.overdue</c>.</param>
internal sealed record Correction(string Id, string SummaryId, string Figure, string Was, string IsNow, string Reason, string ById, string? ByName, DateTimeOffset At);

/// <summary>What became of a notice.</summary>
/// <param name="Act"><c>Drafted</c>, <c>Edited</c>, <c>Returned</c> or <c>Published</c>.</param>
/// <param name="Due">Of a draft: until when a supervisor decides.</param>
/// <param name="Reason">Why it was sent back; of what is published the supervisor's remark.</param>
/// <param name="Words">What it says from then on, where that is not what the figures propose; of what is published what went out.</param>
internal sealed record NoticeAct(string Id, string SummaryId, int Sequence, string Act, DateTimeOffset? Due, string? Reason, string ById, string? ByName, DateTimeOffset At, NoticeWords? Words = null)
{
    public const string Drafted = "Drafted";
    public const string Edited = "Edited";
    public const string Returned = "Returned";
    public const string Published = "Published";
}

/// <summary>A notice in both languages, a line for each sentence.</summary>
internal sealed record NoticeWords(string Chinese, string English)
{
    public IEnumerable<string> Lines(string locale) => (Locales.Resolve(locale) == Locales.English ? English : Chinese).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
