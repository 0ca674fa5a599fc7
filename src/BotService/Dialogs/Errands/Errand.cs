namespace Huiyin.Dialogs.Errands;

/// <summary>An errand under way, kept in the conversation's state.</summary>
internal sealed class Errand
{
    /// <summary>Makes it idempotent where something is filed.</summary>
    public string Id { get; set; } = Guid.NewGuid().ToString("N");

    public ErrandKind Kind { get; set; }

    /// <summary>The concern that it is about; null while that is asked, and where it is about none.</summary>
    public string? ConcernId { get; set; }

    /// <summary>Ids of the concerns that it may be about, in the order in which they are offered.</summary>
    public List<string> Candidates { get; set; } = [];

    /// <summary>What was said may as well be something new.</summary>
    public bool OrNew { get; set; }

    public string? Words { get; set; }

    public bool WordsDone { get; set; }

    public List<string> Photos { get; set; } = [];

    public string? Phone { get; set; }

    public bool PhoneDone { get; set; }

    public int? Stars { get; set; }

    public string? Area { get; set; }

    /// <summary>Codes of the areas that are offered.</summary>
    public List<string> Areas { get; set; } = [];

    public bool Confirmed { get; set; }

    /// <summary>How often in a row an answer was not understood.</summary>
    public int Misunderstood { get; set; }

    public bool IsChoosing => ConcernId is null && Candidates.Count > 0;
}
