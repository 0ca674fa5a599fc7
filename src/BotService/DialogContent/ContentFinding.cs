namespace Huiyin.DialogContent;

/// <summary>Something to mend in <c>dialogs/</c>. Errors keep the content from being used, warnings do not.</summary>
/// <param name="File">Relative to the dialogs folder, with forward slashes.</param>
/// <param name="Line">From 1; 0 where the finding is about the file as a whole.</param>
internal sealed record ContentFinding(string File, long Line, string Problem, string Fix, bool IsWarning = false)
{
    public override string ToString() => $"{File}:{Line}: {(IsWarning ? "warning" : "error")}: {Problem} {Fix}";
}
