namespace Huiyin.DialogContent;

/// <param name="Category">Code of a top-level category.</param>
internal sealed record TrainingExample(string Category, string Text);
