namespace Huiyin.DialogContent;

/// <summary>Something to mend in <c>dialogs/</c>. Errors keep the content from being used, warnings do not.</summary>
/// <param name="File">Relative to the dialogs folder, with forward slashes.</param>
/// <param name="Line">From 1; 0 where the finding is about the file as a whole.</param>
/// <param name="Problem">In English, as <c>check</c> prints it.</param>
/// <param name="Fix">In English.</param>
internal sealed record ContentFinding(string File, long Line, string Problem, string Fix, bool IsWarning = false)
{
    private FindingText? _problem, _fix;

    public static ContentFinding Of(string file, long line, FindingText problem, FindingText fix, bool isWarning = false) =>
        new(file, line, problem.ToString(), fix.ToString(), isWarning) { _problem = problem, _fix = fix };

    public (FindingText Problem, FindingText Fix) Text => (_problem ?? Problem, _fix ?? Fix);

    /// <summary>Problem and fix as a reader of this language reads them.</summary>
    public (string Problem, string Fix) In(string locale, FindingTranslations translations) =>
        (translations.Say(Text.Problem, locale), translations.Say(Text.Fix, locale));

    public override string ToString() => $"{File}:{Line}: {(IsWarning ? "warning" : "error")}: {Problem} {Fix}";
}
