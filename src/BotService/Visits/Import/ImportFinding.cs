using Huiyin.DialogContent;

namespace Huiyin.Visits.Import;

/// <param name="Line">Of the file, the first is 1; 0 when the file as a whole is meant.</param>
/// <param name="Key">Of the sentence, below <c>visits.import.</c></param>
/// <param name="Values">For the sentence.</param>
internal sealed record ImportFinding(int Line, string Key, params IReadOnlyList<(string Name, object? Value)> Values)
{
    public string Say(PromptCatalog prompts, string locale)
    {
        var words = prompts.Text("visits.import." + Key, locale, [.. Values]);
        return Line > 0 ? prompts.Text("visits.import.at-line", locale, ("line", Line), ("finding", words)) : words;
    }
}
