using Huiyin.Concerns;

namespace Huiyin.Desk.Concerns;

/// <summary>One of the page's forms, with what was typed in it where it is the one that was sent.</summary>
internal sealed record StepFormView(ConcernView View, StepForm Sent, StepForm Form, Requirements Requires)
{
    public bool IsSent => Sent.Version is not null && Sent.Key == Form.Key;

    public string Id => "step-" + Form.Key.ToLowerInvariant();

    public string DraftKey => $"{View.Concern.Id}:{Form.Key}";

    public bool TakesFiles => Form.To == ConcernStatus.Rectified;

    public bool HasMessage => Form.Act != StepForm.Note;

    public bool Needs(Requirements requirement) => Requires.HasFlag(requirement);

    /// <summary>A step of the same status is a change of unit.</summary>
    public string NameKey => Form.Act != StepForm.Step ? "desk.step." + Form.Act
        : Form.To == ConcernStatus.Assigned && View.Concern.Status == ConcernStatus.Reopened ? "desk.step.reassign"
        : Form.To == ConcernStatus.Assigned && View.Concern.Status != ConcernStatus.Submitted ? "desk.step.pass-on"
        : $"desk.step.{Form.To}{(Form.Outcome is { } outcome ? "." + outcome : "")}";
}
