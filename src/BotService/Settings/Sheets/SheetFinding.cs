namespace Huiyin.Settings.Sheets;

/// <summary>Something to mend in an imported file, or in what it would make of the settings.</summary>
/// <param name="Line">Of the imported file; 0 where another file or the file as a whole is meant.</param>
internal sealed record SheetFinding(int Line, string Problem, string Fix)
{
    public override string ToString() => Line > 0 ? $"{Line}: {Problem} {Fix}" : $"{Problem} {Fix}";
}
