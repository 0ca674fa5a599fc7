using Huiyin.Concerns;
using Huiyin.Concerns.ReturnVisits;
using Huiyin.Concerns.Told;
using Huiyin.Deliveries;
using Huiyin.Understanding.Similar;

namespace Huiyin.Desk.Concerns;

/// <summary>Everything that the page of one concern shows, read on one snapshot.</summary>
internal sealed record ConcernView(
    Concern Concern,
    IReadOnlyList<ConcernEvent> Events,
    IReadOnlyList<Attachment> Attachments,
    IReadOnlyList<TalkLine> Talk,
    IReadOnlyList<RecipientDelivery> Deliveries,
    IReadOnlyList<SimilarConcern> Similar,
    IReadOnlyList<ReturnVisit> ReturnVisits,
    IReadOnlyList<Transition> NextSteps,
    bool MayAct,
    bool IsWatched,
    ConcernRelations Relations,
    IReadOnlyList<FilledTemplate> Templates)
{
    /// <summary>What became of a message, in words.</summary>
    public string? WayOf(long messageId) => Deliveries.SelectMany(recipient => recipient.Messages).FirstOrDefault(way => way.Message.Id == messageId)?.Text;

    public IEnumerable<Attachment> Photos => Attachments.Where(file => file.ContentType.StartsWith("image/", StringComparison.Ordinal));
}

/// <summary>A line of the talk as the resident has it before them.</summary>
/// <param name="At">When it was said.</param>
/// <param name="IsOurs">Said by the district, not by the resident.</param>
/// <param name="Words">What was said.</param>
/// <param name="Told">Of ours: the message, with its way to the resident.</param>
/// <param name="WrittenBy">Of the resident's: who took it down at the door or on the telephone; null when they wrote it themselves.</param>
internal sealed record TalkLine(DateTimeOffset At, bool IsOurs, string Words, ToldMessage? Told, string? WrittenBy = null);
