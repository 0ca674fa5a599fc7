using Huiyin.DialogContent;
using Huiyin.Transactions;
using Huiyin.Understanding.Positions;

namespace Huiyin.Understanding.Similar;

/// <summary>
/// Finds open concerns that are about the same as some words: candidates by the database's trigram index and by the
/// neighbourhood, ranked by likeness of the words, nearness and recency. For the resident who may join one, and for staff who merge.
/// </summary>
internal sealed class SimilarConcerns(ISimilarConcernIndex index, LikenessModel likeness, IDialogContent content, TimeProvider time)
{
    // Bounds: however many concerns are open, this is all that is read.
    private const int EachGram = 50;
    private const int Neighbours = 60;
    private const int Compared = 100;

    private const double SameSubcategory = 0.1;
    private const double OldestCounts = 0.8;
    private const double FadesInDays = 30;

    public async Task<IReadOnlyList<SimilarConcern>> FindAsync(ITransaction transaction, SimilarQuery query, CancellationToken cancellationToken)
    {
        var now = content.Current;
        var category = query.Category is { } code && now.Taxonomy.TryFind(code, out var known) ? known : null;
        var area = query.Area is { } areaCode && now.Areas.TryFind(areaCode, out var knownArea) ? knownArea : null;
        var words = likeness.Weigh(query.Text);
        var candidates = await index.ReadAsync(transaction, await CandidatesAsync(transaction, query, category, area, cancellationToken), cancellationToken);
        return
        [
            .. candidates
                .Where(candidate => candidate.Concern.Id != query.Except && candidate.Concern.Text.Length > 0 && IsOfKind(candidate, category))
                .Select(Judge)
                .OrderByDescending(found => found.Score)
                .ThenByDescending(found => found.Concern.Id, StringComparer.Ordinal)
                .Take(query.Limit),
        ];

        SimilarConcern Judge(SimilarCandidate candidate)
        {
            var concern = candidate.Concern;
            var there = concern.Area is { } otherArea && now.Areas.TryFind(otherArea, out var found) ? found : null;
            var same = category?.Parent is not null && concern.Category == category.Code ? SameSubcategory : 0;
            var days = Math.Max(0, (time.GetUtcNow() - concern.CreatedAt).TotalDays);
            var recency = OldestCounts + ((1 - OldestCounts) * Math.Exp(-days / FadesInDays));
            var nearness = Nearness.Of(area, query.Position, there, SharedPosition.Parse(concern.Position));
            return new SimilarConcern(concern, candidate.Participants, nearness, Math.Min(1, words.LikenessTo(likeness.Weigh(concern.Text)) + same) * nearness * recency);
        }
    }

    private async Task<IReadOnlyList<string>> CandidatesAsync(ITransaction transaction, SimilarQuery query, Category? category, Area? area, CancellationToken cancellationToken)
    {
        var grams = SearchGrams.Of(likeness.WithSynonyms(query.Text));
        var hits = await index.ContainingAsync(transaction, category?.Top.Code, grams, EachGram, cancellationToken);
        var found = hits.GroupBy(hit => hit.Gram, StringComparer.Ordinal)
            // A piece that fills its limit is common and tells little.
            .SelectMany(gram => gram.Select(hit => (hit.ConcernId, Weight: Math.Log(1 + (double)EachGram / gram.Count()))))
            .GroupBy(hit => hit.ConcernId, StringComparer.Ordinal)
            .OrderByDescending(concern => concern.Sum(hit => hit.Weight))
            .Select(concern => concern.Key)
            .Take(Compared);
        var nearby = await index.NewestAsync(transaction, category?.Top.Code, Around(area), Neighbours, cancellationToken);
        return [.. found.Concat(nearby).Distinct(StringComparer.Ordinal)];
    }

    private static IReadOnlyList<string> Around(Area? area) => area is null
        ? []
        : [.. WithAllBelow(area.Community ?? area).Concat(area.Path).Select(near => near.Code).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<Area> WithAllBelow(Area area) => area.Children.SelectMany(WithAllBelow).Prepend(area);

    private static bool IsOfKind(SimilarCandidate candidate, Category? category) =>
        category is null || candidate.Concern.Category == category.Top.Code || candidate.Concern.Category.StartsWith(category.Top.Code + ".", StringComparison.Ordinal);
}
