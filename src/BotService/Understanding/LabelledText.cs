namespace Huiyin.Understanding;

/// <param name="Importance">1 for an utterance; less for what only hints at a class, as a synonym does.</param>
internal sealed record LabelledText(string Label, string Text, float Importance = 1f);
