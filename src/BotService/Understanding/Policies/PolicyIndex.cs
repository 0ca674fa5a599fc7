using Huiyin.DialogContent;
using Huiyin.Understanding.Similar;

namespace Huiyin.Understanding.Policies;

/// <summary>The policies of one reading of the dialogs, weighed for comparing.</summary>
internal sealed class PolicyIndex
{
    // Mostly by how much of what is asked any of the policy's questions speak of; the rest by how close the closest of them is.
    private const double ShareCounts = 0.7;

    private readonly LikenessModel _likeness;
    private readonly Dictionary<ulong, int> _policiesWith = [];
    private readonly int _count;

    public PolicyIndex(DialogContentSnapshot content, LikenessModel likeness)
    {
        (_likeness, _count, Kinds) = (likeness, content.Policies.Count, new KindReader(content.Kinds));
        foreach (var feature in content.Policies.SelectMany(policy => Texts(policy).SelectMany(likeness.Features).Distinct()))
        {
            _policiesWith[feature] = _policiesWith.GetValueOrDefault(feature) + 1;
        }

        Entries = [.. content.Policies.Select(policy => new Entry(
            policy,
            [.. policy.Questions.All.Select(question => (question, Weigh(question)))],
            [.. Subjects(policy, except: null)]))];
    }

    public KindReader Kinds { get; }

    public IReadOnlyList<Entry> Entries { get; }

    /// <summary>What stands in many policies, as "how do I apply for", tells little of which is meant.</summary>
    public WeighedText Weigh(string text) => _likeness.Weigh(text, feature => _policiesWith.TryGetValue(feature, out var policies) && policies > 1 && _count > 1
        ? 1 - (MathF.Log(policies) / MathF.Log(_count))
        : 1);

    public double Score(Entry entry, WeighedText asked, string? except) =>
        (ShareCounts * (except is null ? entry.Subjects : Subjects(entry.Policy, except)).Max(asked.ShareIn))
        + ((1 - ShareCounts) * entry.Questions.Where(question => question.Text != except).Max(question => asked.CosineTo(question.Weighed)));

    private IEnumerable<WeighedText> Subjects(Policy policy, string? except) =>
        Locales.All.Select(locale => Weigh(string.Join('\n', policy.Questions.In(locale).Where(question => question != except).Append(policy.Title.In(locale)))));

    private static IEnumerable<string> Texts(Policy policy) => policy.Questions.All.Append(policy.Title.Chinese).Append(policy.Title.English);

    /// <param name="Subjects">All that is asked of the policy, a language each.</param>
    public sealed record Entry(Policy Policy, IReadOnlyList<(string Text, WeighedText Weighed)> Questions, IReadOnlyList<WeighedText> Subjects);
}
