using Huiyin.Concerns;
using Huiyin.DialogContent;
using Huiyin.Summaries.Counting;
using Huiyin.Summaries.Phases;

namespace Huiyin.Summaries.Messages;

/// <summary>One concern as its neighbours hear of it: what kind, in which community, and nothing of who said it or in which words.</summary>
/// <param name="Category">Code.</param>
/// <param name="Place">Code of the community, so that nobody is told which house.</param>
/// <param name="Unit">Code.</param>
/// <param name="Hours">From filing until it was settled, or until the cut-off.</param>
internal sealed record NewsLine(string Category, string Place, string Unit, double Hours);

/// <summary>What happened in an area, with all that lies in it.</summary>
internal sealed class AreaNews
{
    private const int Most = 4;

    private readonly SortedSet<(long At, long Number, NewsLine Line)> _settled = new(Comparer);
    private readonly SortedSet<(long At, long Number, NewsLine Line)> _underWay = new(Comparer);

    private static IComparer<(long At, long Number, NewsLine Line)> Comparer { get; } =
        Comparer<(long At, long Number, NewsLine Line)>.Create((one, other) => (one.At, one.Number).CompareTo((other.At, other.Number)));

    /// <summary>The newest first.</summary>
    public IEnumerable<NewsLine> Settled => _settled.Reverse().Select(one => one.Line);

    /// <summary>The newest first.</summary>
    public IEnumerable<NewsLine> UnderWay => _underWay.Reverse().Select(one => one.Line);

    public void AddSettled(long at, long number, NewsLine line) => Add(_settled, (at, number, line));

    public void AddUnderWay(long at, long number, NewsLine line) => Add(_underWay, (at, number, line));

    private static void Add(SortedSet<(long At, long Number, NewsLine Line)> lines, (long At, long Number, NewsLine Line) line)
    {
        if (lines.Count < Most || Comparer.Compare(line, lines.Min) > 0)
        {
            lines.Add(line);
            if (lines.Count > Most)
            {
                lines.Remove(lines.Min);
            }
        }
    }
}

/// <summary>Gathers the news of all areas in one pass over the phases.</summary>
internal sealed class AreaNewsGathering(Areas areas, IReadOnlyDictionary<int, string> terms, long cutOff)
{
    private const long Hour = 3_600_000;

    private readonly Dictionary<string, AreaNews> _news = [];

    public IReadOnlyDictionary<string, AreaNews> News => _news;

    public void Begun(PhaseRow row)
    {
        // Praise and questions are answered too, but nobody waits at the corner for it.
        if (row.Start == PhaseStart.Confirmed && row.EndsAt >= cutOff && (ConcernKind)row.Kind is ConcernKind.Problem or ConcernKind.Suggestion)
        {
            Each(row, row.RectifiedAt, static (news, at, number, line) => news.AddSettled(at, number, line));
        }
    }

    public void Open(PhaseRow row)
    {
        if (row.Phase != Phase.Deferred)
        {
            Each(row, cutOff, static (news, _, number, line) => news.AddUnderWay(number, number, line));
        }
    }

    private void Each(PhaseRow row, long until, Action<AreaNews, long, long, NewsLine> add)
    {
        if (!areas.TryFind(terms[row.Area], out var area))
        {
            return;
        }

        var line = new NewsLine(terms[row.Category], (area.Community ?? area).Code, terms[row.Unit], Math.Max(0, until - row.CreatedAt) / (double)Hour);
        foreach (var around in area.Path)
        {
            if (!_news.TryGetValue(around.Code, out var news))
            {
                _news[around.Code] = news = new AreaNews();
            }

            add(news, until, row.Number, line);
        }
    }
}
