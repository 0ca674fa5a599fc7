using Huiyin.Concerns;
using Huiyin.Outbox;
using Huiyin.Visits;

namespace Huiyin.Demo;

/// <summary>A concern of the story: where it was told, and how far it is to come.</summary>
internal sealed class DemoConcern
{
    public required DemoFate Fate { get; init; }

    public required DateTimeOffset FiledAt { get; init; }

    public required string Locale { get; init; }

    public required string Category { get; init; }

    public required ConcernKind Kind { get; init; }

    public required string Text { get; init; }

    public required string Area { get; init; }

    public required string Place { get; init; }

    /// <summary>Where it was noted at the door; null for one that was told in the chat.</summary>
    public (VisitEvent Visit, Household Household)? Door { get; init; }

    public bool IsGone { get; init; }

    public string Id { get; set; } = "";

    public string ResidentId { get; set; } = "";

    public ConversationKey Conversation { get; set; }
}
