using Huiyin.Concerns.Notices;
using Huiyin.Concerns.ReturnVisits;
using Huiyin.Outbox;

namespace Huiyin.Concerns.Proof;

/// <summary>All that the database has of one concern, as it is stored: nothing is decrypted, nothing left out.</summary>
internal sealed class LedgerEntry
{
    public required string ConcernId { get; init; }

    /// <summary>Known also where the rest of the row cannot be read.</summary>
    public string? Number { get; init; }

    /// <summary>Null where there are only events.</summary>
    public Concern? Row { get; set; }

    /// <summary>What the database refuses to give as what it ought to be; the rest of the entry is then incomplete.</summary>
    public List<string> Unreadable { get; } = [];

    /// <summary>In order.</summary>
    public List<ConcernEvent> Events { get; } = [];

    public List<Participant> Participants { get; } = [];

    public List<Sent> Messages { get; } = [];

    public List<Visit> Visits { get; } = [];

    public List<Notice> Notices { get; } = [];

    /// <summary>Who sees it because it is theirs, or once was.</summary>
    public List<string> Units { get; } = [];

    /// <param name="IsErased">Asked to be forgotten.</param>
    internal sealed record Participant(string ResidentId, bool IsReporter, bool IsErased);

    internal sealed record Sent(string ActivityId, string? ResidentId, string Purpose, OutboxState State, DateTimeOffset CreatedAt);

    internal sealed record Notice(int Sequence, StaffNoticeKind Kind, string Code, NextAct? Act, int Level, string Unit, DateTimeOffset? DueAt);

    internal sealed record Visit(string Id, string ResidentId, ReturnVisitReason Reason, DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt);
}
