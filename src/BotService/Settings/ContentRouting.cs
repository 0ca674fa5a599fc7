using Huiyin.Concerns;
using Huiyin.DialogContent;

namespace Huiyin.Settings;

/// <summary>The ledger's questions about a concern's class and first unit, answered from taxonomy and routing as they are loaded now.</summary>
internal sealed class ContentRouting(IDialogContent content) : IRouting
{
    public Routing Route(string category, string? area, ConcernKind kind, bool urgent)
    {
        var current = content.Current;
        var deadline = urgent ? "2h" : current.Taxonomy.TryFind(category, out var known) ? known.Deadline : "7d";
        var question = new RoutingQuestion(category, area, kind.ToString().ToLowerInvariant(), deadline);
        var (unit, rule) = current.Routing.Route(question, current.Taxonomy, current.Areas, current.Units);
        return new Routing(ContentDeadlines.ClassOf(deadline), unit, rule.Id);
    }

    public bool IsUnit(string code) => content.Current.Units.TryFind(code, out _);

    public bool IsReception(string code) => content.Current.Routing.Default.Unit == code;
}
