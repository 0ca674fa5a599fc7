using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Understanding.Similar;

namespace Huiyin.Understanding.Policies;

/// <summary>
/// Finds the policy that answers what a resident asks. Silent when in doubt: an answer to another question is worse than none, and a
/// problem is a report however like a question it sounds.
/// </summary>
internal sealed class PolicyFinder : IDisposable
{
    // Chosen on the policies' own questions, each left out in turn, with the enquiries of the training as what is not to be answered;
    // `policy-eval` prints how it does on others.
    private const double AnswerFrom = 0.25;
    private const int LongestQuestion = 120;

    // What is asked has to be of the policy's category, as far as words tell, or be asked just as the policy has it.
    private const double CertainFrom = 0.6;
    private const int LikelyCategories = 4;

    private readonly LikenessModel _likeness;
    private readonly CategoryClassifier _categories;
    private readonly IDialogContent _content;
    private readonly DistrictTime _district;
    private volatile Task<PolicyIndex> _index;

    public PolicyFinder(LikenessModel likeness, CategoryClassifier categories, IDialogContent content, DistrictTime district)
    {
        (_likeness, _categories, _content, _district) = (likeness, categories, content, district);
        _index = IndexOf(content.Current);
        content.Changed += OnChanged;
    }

    /// <summary>The policy that answers these words; null when they do not ask, or ask for something else.</summary>
    public PolicyAnswer? Answer(string text) => Asks(text) && Best(text) is { } best && best.Score >= AnswerFrom ? best : null;

    /// <summary>Whether the words ask for something at all; a story with a question in it is a report.</summary>
    public bool Asks(string text) => text.Length <= LongestQuestion && _index.GetAwaiter().GetResult().Kinds.Read(text) == MessageKind.Enquiry;

    /// <summary>The policy whose questions are likest, however like; null when there is none that is still valid.</summary>
    /// <param name="text">What is asked.</param>
    /// <param name="except">A question that is not to be looked at.</param>
    public PolicyAnswer? Best(string text, string? except = null)
    {
        var index = _index.GetAwaiter().GetResult();
        var asked = index.Weigh(text);
        var today = _district.Today;
        var likely = _categories.Read(text).Guesses.Take(LikelyCategories).Select(guess => guess.Category).ToList();
        return index.Entries
            .Where(entry => entry.Policy.ValidUntil >= today)
            .Select(entry => new PolicyAnswer(entry.Policy, index.Score(entry, asked, except)))
            .Where(answer => answer.Score >= CertainFrom || likely.Contains(answer.Policy.Category.Top))
            .MaxBy(answer => answer.Score);
    }

    public void Dispose() => _content.Changed -= OnChanged;

    private void OnChanged(DialogContentSnapshot content) => _index = IndexOf(content);

    private Task<PolicyIndex> IndexOf(DialogContentSnapshot content) => Task.Run(() => new PolicyIndex(content, _likeness));
}
