namespace Huiyin.Summaries.Phases;

/// <summary>A phase as it streams by, with terms instead of codes. One instance is filled again and again.</summary>
internal sealed class PhaseRow
{
    public long Number { get; set; }

    public int Sequence { get; set; }

    public long From { get; set; }

    public long EndsAt { get; set; }

    public Phase Phase { get; set; }

    public PhaseStart Start { get; set; }

    public int Unit { get; set; }

    public int Area { get; set; }

    public int Category { get; set; }

    public int Kind { get; set; }

    public long Due { get; set; }

    public long CreatedAt { get; set; }

    public long? ContactAt { get; set; }

    public long RectifiedAt { get; set; }

    public int PreviousUnit { get; set; }

    public ResidentVoice Voice { get; set; }

    public ResidentVoice EarlierVoice { get; set; }

    public long EarlierVoiceAt { get; set; }

    public int EarlierVoiceUnit { get; set; }
}
