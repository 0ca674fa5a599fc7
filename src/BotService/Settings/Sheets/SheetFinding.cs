using Huiyin.DialogContent;

namespace Huiyin.Settings.Sheets;

/// <summary>Something to mend in an imported file, or in what it would make of the settings.</summary>
/// <param name="Line">Of the imported file; 0 where another file or the file as a whole is meant.</param>
/// <param name="What">The problem.</param>
/// <param name="How">What to do about it.</param>
internal sealed record SheetFinding(int Line, FindingText What, FindingText How)
{
    /// <summary>In English.</summary>
    public string Problem => What.ToString();

    /// <summary>In English.</summary>
    public string Fix => How.ToString();

    /// <summary>Problem and fix as a reader of this language reads them.</summary>
    public (string Problem, string Fix) In(string locale, FindingTranslations translations) => (translations.Say(What, locale), translations.Say(How, locale));
}
