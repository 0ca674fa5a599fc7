using Huiyin.Concerns;

namespace Huiyin.Desk.Concerns;

/// <summary>What a form of the concern's page sends.</summary>
internal sealed class StepForm
{
    public const string Step = "step";
    public const string Reply = "reply";
    public const string Note = "note";

    public string Act { get; set; } = Step;

    public ConcernStatus? To { get; set; }

    public ConcernOutcome? Outcome { get; set; }

    public string? Text { get; set; }

    public string? Unit { get; set; }

    public DateOnly? ReviewOn { get; set; }

    public string? ResponsibleInstead { get; set; }

    public string? MergedInto { get; set; }

    /// <summary>The version that the writer had before them.</summary>
    public int? Version { get; set; }

    /// <summary>The button that was pressed.</summary>
    public string? Go { get; set; }

    public List<IFormFile> Files { get; set; } = [];

    /// <summary>Files that an earlier try brought.</summary>
    public List<string> Kept { get; set; } = [];

    /// <summary>Id of the template to start from.</summary>
    public string? Template { get; set; }

    public bool IsPreview => Go == "preview";

    public bool WantsTemplate => Go == "template";

    /// <summary>Tells this form from the others of the page.</summary>
    public string Key => Act == Step ? $"{To}-{Outcome}" : Act;
}
