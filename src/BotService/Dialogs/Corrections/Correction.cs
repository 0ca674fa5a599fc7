namespace Huiyin.Dialogs.Corrections;

/// <param name="Step">The answer that is meant.</param>
/// <param name="Value">What it is to be instead; null where the resident only said that it is wrong.</param>
internal sealed record Correction(ReportStep Step, string? Value);
