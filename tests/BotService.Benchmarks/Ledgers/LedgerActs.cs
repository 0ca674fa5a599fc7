using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using Huiyin.Concerns;
using Huiyin.Outbox;
using Huiyin.Transactions;

namespace Huiyin.Benchmarks.Ledgers;

/// <summary>
/// What writes: a concern filed (the service's own act, with routing, deadlines, events and message; residents file by chat, not by the admin API), and
/// what staff do to it by the API. Each commits by itself. The ledger is changed.
/// </summary>
internal sealed class LedgerActs(IServiceProvider services, HttpClient http)
{
    private readonly List<string> _filed = [];

    public async Task RunAsync(int rounds, CancellationToken cancellationToken)
    {
        Console.WriteLine();
        Console.WriteLine("| act | p50 ms | p95 ms | worst ms |");
        Console.WriteLine("|---|---|---|---|");
        var (resident, conversation) = await ArriveAsync(cancellationToken);
        await MeasureAsync("a new concern filed", rounds, async _ => _filed.Add((await FileAsync(resident, conversation, cancellationToken)).Id));
        await MeasureAsync("POST a note", rounds, round => PostAsync(round, "notes", new { text = "The contractor has the key to the cellar." }, cancellationToken));
        await MeasureAsync("POST a step (Assigned)", rounds, round => PostAsync(round, "transitions", new { to = "Assigned", unit = "parks", text = "Theirs." }, cancellationToken));
        await MeasureAsync("POST a reply", rounds, round => PostAsync(round, "replies", new { text = "We come on Tuesday morning." }, cancellationToken));
    }

    private static async Task MeasureAsync(string name, int rounds, Func<int, Task> act)
    {
        List<double> times = [];
        for (var round = 0; round < rounds; round++)
        {
            var began = Stopwatch.GetTimestamp();
            await act(round);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {times[times.Count / 2]:F1} | {times[(int)(times.Count * 0.95)]:F1} | {times[^1]:F1} |"));
    }

    private async Task PostAsync(int round, string act, object body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/concerns/{_filed[round]}/{act}") { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        using var answer = await http.SendAsync(request, cancellationToken);
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{act}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(cancellationToken)}");
        }
    }

    private Task<(string Resident, ConversationKey Conversation)> ArriveAsync(CancellationToken cancellationToken) => services.GetRequiredService<ITransactions>().WriteAsync(
        async (transaction, token) =>
        {
            var resident = await services.GetRequiredService<IResidentRepository>().EnsureAsync(transaction, "webchat", "benchmark", "zh-CN", token);
            var conversation = new Conversation
            {
                Key = new ConversationKey("webchat", "benchmark"),
                ResidentId = resident.Id,
                ServiceUrl = "http://localhost/",
                Reference = "{}",
                Locale = "zh-CN",
                LastInboundAt = TimeProvider.System.GetUtcNow(),
            };
            await services.GetRequiredService<IConversationRepository>().RefreshAsync(transaction, conversation, token);
            return (resident.Id, conversation.Key);
        },
        cancellationToken);

    private Task<Concern> FileAsync(string resident, ConversationKey conversation, CancellationToken cancellationToken) => services.GetRequiredService<ITransactions>().WriteAsync(
        (transaction, token) => services.GetRequiredService<ConcernService>().FileAsync(
            transaction,
            new NewConcern(resident, conversation, ConcernKind.Problem, "parking.blocked", "名都社区3号楼下电动车乱停，堵了单元门。", "zh-CN", Area: "mingdu", Place: "3号楼", Phone: "13800000000"),
            Actor.Resident(resident),
            token),
        cancellationToken);
}
