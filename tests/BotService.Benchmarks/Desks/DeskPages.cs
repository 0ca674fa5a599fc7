using Dapper;
using Huiyin.Concerns;
using Huiyin.Desk.Worklists;
using Huiyin.Storage;
using Huiyin.Transactions;

namespace Huiyin.Benchmarks.Desks;

/// <summary>The addresses that somebody who works at the desk opens, with a concern and a household of the database.</summary>
internal static class DeskPages
{
    public static async Task<IReadOnlyList<string>> OfAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var (concern, household) = await services.GetRequiredService<ITransactions>().ReadAsync(
            async (transaction, token) => (
                await transaction.Connection().QueryFirstOrDefaultAsync<string>(new CommandDefinition(
                    "SELECT number FROM concern WHERE unit = 'property-management' AND status <> 'Closed' ORDER BY id DESC LIMIT 1", cancellationToken: token)),
                await transaction.Connection().QueryFirstOrDefaultAsync<string>(new CommandDefinition("SELECT id FROM household LIMIT 1", cancellationToken: token))),
            cancellationToken);
        return
        [
            "/open", "/desk", "/desk/concerns",
            .. Enum.GetValues<Worklist>().Select(list => $"/desk/concerns?list={list}"),
            .. Enum.GetValues<ConcernStatus>().Select(status => $"/desk/concerns?status={status}"),
            "/desk/concerns?text=" + Uri.EscapeDataString("路灯"), "/desk/concerns?text=" + Uri.EscapeDataString("不存在的词语"),
            "/desk/concerns?area=mingdu", "/desk/concerns?category=parking", "/desk/concerns?unit=property-management&status=InProgress",
            "/desk/concerns?escalated=true", "/desk/concerns?reopened=true", "/desk/concerns?due=overdue",
            .. concern is null ? Array.Empty<string>() : [$"/desk/concerns/{concern}"],
            "/desk/visits", "/desk/visits?area=wenchang", "/desk/visits/return", "/desk/visits/households",
            .. household is null ? Array.Empty<string>() : [$"/desk/visits/households/{household}"],
            "/desk/insight", "/desk/insight?period=day", "/desk/insight?period=month",
            "/desk/settings", "/desk/settings/staff", "/desk/settings/templates", "/desk/account", "/desk/accesses",
        ];
    }
}
