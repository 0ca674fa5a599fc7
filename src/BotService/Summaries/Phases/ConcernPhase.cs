using Huiyin.Concerns;

namespace Huiyin.Summaries.Phases;

/// <summary>A time between two changes of a concern that some figure counts. Times are milliseconds since 1970 UTC.</summary>
internal sealed record ConcernPhase
{
    /// <summary>No end yet, and later than any cut-off.</summary>
    public const long Never = 253_402_300_800_000;

    /// <summary>The concern's number; <see cref="ConcernNumber.Format"/> groups its digits for people.</summary>
    public required long Number { get; init; }

    /// <summary>Of the event that it began with.</summary>
    public required int Sequence { get; init; }

    public required long From { get; init; }

    public long To { get; set; } = Never;

    /// <summary>When the concern left this <see cref="Phase"/>, through however many changes within it.</summary>
    public long EndsAt { get; set; } = Never;

    public required Phase Phase { get; init; }

    public required PhaseStart Start { get; init; }

    public required string Unit { get; init; }

    /// <summary>Empty where none was recognised.</summary>
    public required string Area { get; init; }

    public required string Category { get; init; }

    public required ConcernKind Kind { get; init; }

    public required long Due { get; init; }

    public required long CreatedAt { get; init; }

    /// <summary>Of the first phase only: until when somebody was to speak to the resident; null where it became needless before.</summary>
    public long? ContactDue { get; set; }

    public long? ContactAt { get; set; }

    /// <summary>Of a phase in which it is rectified: when it was, the last time; otherwise 0.</summary>
    public long RectifiedAt { get; init; }

    /// <summary>Before this phase; empty for the first.</summary>
    public string PreviousUnit { get; init; } = "";

    /// <summary>Said at the beginning of this phase.</summary>
    public ResidentVoice Voice { get; init; }

    /// <summary>What the resident had said before, which this one takes the place of.</summary>
    public ResidentVoice EarlierVoice { get; init; }

    public long EarlierVoiceAt { get; init; }

    /// <summary>The unit that the earlier voice was about.</summary>
    public string EarlierVoiceUnit { get; init; } = "";

    public bool IsOpen => Phase < Phase.Settled;
}
