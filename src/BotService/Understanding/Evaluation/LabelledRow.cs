namespace Huiyin.Understanding.Evaluation;

/// <param name="Label">What the text is.</param>
/// <param name="Also">Labels that would be right too.</param>
internal sealed record LabelledRow(string Label, IReadOnlyList<string> Also, string Text)
{
    public bool Accepts(string label) => label == Label || Also.Contains(label);
}
