using System.Text.Json.Nodes;
using Huiyin.Concerns;
using Huiyin.DialogContent;

namespace Huiyin.Benchmarks.Ledgers;

/// <summary>What staff ask of the ledger, each time with other values.</summary>
internal sealed class LedgerQuestions(DialogContentSnapshot content, int concerns)
{
    private static readonly string[] Statuses = [.. Enum.GetNames<ConcernStatus>()];
    private static readonly string[] Common = ["停车", "路灯", "严重", "老人", "垃圾", "parking"];
    private static readonly string[] Rare = ["17号楼3单元", "僵尸车", "谢谢你们", "Huating building 7", "捆绑销售", "不存在的词语"];

    private readonly Random _random = new(7);
    private readonly Queue<string> _cursors = [];

    public IReadOnlyList<(string Name, Func<HttpClient, CancellationToken, Task<string>> Ask)> All =>
    [
        ("newest", Path(() => "/concerns")),
        ("oldest", Path(() => "/concerns?order=oldest")),
        ("pages deep", PageAsync),
        ("one status", Path(() => $"/concerns?status={Among(Statuses)}")),
        ("open of a unit", Path(() => $"/concerns?status=Submitted,Assigned,InProgress,AwaitingResident,Deferred,Rectified,Reopened&unit={Unit}")),
        ("unit", Path(() => $"/concerns?unit={Unit}")),
        ("category", Path(() => $"/concerns?category={Category}")),
        ("area with all below", Path(() => $"/concerns?area={Area}")),
        ("area and category", Path(() => $"/concerns?area={Area}&category={Category}")),
        ("unit and area, closed", Path(() => $"/concerns?unit={Unit}&area={Area}&status=Closed")),
        ("common words", Path(() => $"/concerns?text={Uri.EscapeDataString(Among(Common))}")),
        ("rare words", Path(() => $"/concerns?text={Uri.EscapeDataString(Among(Rare))}")),
        ("words of a unit", Path(() => $"/concerns?text={Uri.EscapeDataString(Among(Common))}&unit={Unit}")),
        ("overdue", Path(() => "/concerns?overdue=true&order=due")),
        ("due soonest of a unit", Path(() => $"/concerns?order=due&unit={Unit}")),
        ("updated", Path(() => "/concerns?order=updated")),
        ("updated of an area", Path(() => $"/concerns?order=updated&area={Area}")),
        ("reopened", Path(() => "/concerns?reopened=true")),
        ("escalated", Path(() => "/concerns?escalated=true")),
        ("a month of a category", Path(Month)),
        ("with the count", Path(() => $"/concerns?unit={Unit}&count=true")),
        ("one by number", ConcernAsync("")),
        ("its events", ConcernAsync("/events")),
    ];

    private string Unit => Among(content.Units.All).Code;

    private string Category => Among(content.Taxonomy.All).Code;

    private string Area => Among(content.Areas.All).Code;

    private T Among<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    private string Month()
    {
        var from = TimeProvider.System.GetUtcNow().AddDays(-40 - _random.Next(600));
        return $"/concerns?category={Category}&createdFrom={from:yyyy-MM-dd}&createdBefore={from.AddDays(30):yyyy-MM-dd}";
    }

    private static Func<HttpClient, CancellationToken, Task<string>> Path(Func<string> path) => (_, _) => Task.FromResult(path());

    private async Task<string> PageAsync(HttpClient http, CancellationToken cancellationToken)
    {
        var cursor = _cursors.Count > 0 ? $"&cursor={Uri.EscapeDataString(_cursors.Dequeue())}" : "";
        var page = JsonNode.Parse(await http.GetStringAsync($"/api/v1/concerns?limit=200{cursor}", cancellationToken))!;
        _cursors.Enqueue((string)page["next"]!);
        return $"/concerns?cursor={Uri.EscapeDataString(_cursors.Peek())}";
    }

    private Func<HttpClient, CancellationToken, Task<string>> ConcernAsync(string suffix) => (_, _) =>
        Task.FromResult($"/concerns/{ConcernNumber.FromSequence(ConcernNumber.FirstSequence + _random.Next(concerns))}{suffix}");
}
