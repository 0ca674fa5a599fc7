using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Huiyin.Desk;

/// <summary>
/// Every address of the desk and of the public page, taken from the service's own routes, so that what is added later is tested too: a route
/// without a line here fails whoever asks.
/// </summary>
internal static class DeskRoutes
{
    private static readonly Dictionary<string, string[]> Cases = new()
    {
        ["/desk"] = ["/desk"],
        ["/desk/accesses"] = ["/desk/accesses", "/desk/accesses?day=2026-01-05"],
        ["/desk/account"] = ["/desk/account"],
        ["/desk/concerns"] =
        [
            "/desk/concerns", "/desk/concerns?area={area}", "/desk/concerns?unit={unit}", "/desk/concerns?reporter={number}", "/desk/concerns?parent={number}",
            "/desk/concerns?text={number}", "/desk/concerns?watched=true", "/desk/concerns?list=Overdue", "/desk/concerns?list=DueToday", "/desk/concerns?list=New",
            "/desk/concerns?list=Disputed", "/desk/concerns?list=Asked", "/desk/concerns?list=Escalated", "/desk/concerns?list=Review", "/desk/concerns?list=Undelivered",
        ],
        ["/desk/concerns/{number}"] = ["/desk/concerns/{number}", "/desk/concerns/{concern}"],
        ["/desk/concerns.csv"] = ["/desk/concerns.csv", "/desk/concerns.csv?area={area}", "/desk/concerns.csv?reporter={number}"],
        ["/desk/files/{id}"] = ["/desk/files/{file}"],
        ["/desk/insight"] = ["/desk/insight", "/desk/insight?period=day", "/desk/insight?period=month", "/desk/insight?period=campaign", "/desk/insight?handler=Csv"],
        ["/desk/password"] = ["/desk/password"],
        ["/desk/problem/{status:int}"] = ["/desk/problem/403", "/desk/problem/404", "/desk/problem/500"],
        ["/desk/settings"] = ["/desk/settings"],
        ["/desk/settings/staff"] = ["/desk/settings/staff"],
        ["/desk/settings/staff/{id}"] = ["/desk/settings/staff/{member}"],
        ["/desk/settings/table/{sheet}"] =
        [
            "/desk/settings/table/areas", "/desk/settings/table/units", "/desk/settings/table/hours", "/desk/settings/table/holidays", "/desk/settings/table/routing",
            "/desk/settings/table/deadlines", "/desk/settings/table/routing?handler=Csv",
        ],
        ["/desk/settings/templates"] = ["/desk/settings/templates"],
        ["/desk/settings/text/{kind}"] = ["/desk/settings/text/routing"],
        ["/desk/sign-in"] = ["/desk/sign-in"],
        ["/desk/visits"] = ["/desk/visits", "/desk/visits?area={area}", "/desk/visits?area={area}&building={building}"],
        ["/desk/visits/households"] = ["/desk/visits/households", "/desk/visits/households?area={area}&building={building}"],
        ["/desk/visits/households/{household}"] = ["/desk/visits/households/{household}"],
        ["/desk/visits/records/{visit}"] = ["/desk/visits/records/{visit}"],
        ["/desk/visits/return"] = ["/desk/visits/return"],
        ["/open"] = ["/open", "/open?lang=en"],
        // The same for everybody, or nothing to read: style and script, the choice of language, the end of a session, and that there is news.
        ["/desk/assets/{version}/{name}"] = [],
        ["/desk/language"] = [],
        ["/desk/sign-out"] = [],
        ["/desk/live"] = [],
    };

    /// <param name="services">Of the running service.</param>
    /// <param name="values">What stands in the addresses for <c>number</c>, <c>household</c> and so on.</param>
    public static IReadOnlyList<string> Addresses(IServiceProvider services, IReadOnlyDictionary<string, string> values)
    {
        var routes = Endpoints(services).Select(RouteOf).Distinct().ToList();
        Assert.True(routes.Count > 20, $"only {routes.Count} routes");
        Assert.True(routes.All(Cases.ContainsKey), $"No case in {nameof(DeskRoutes)} for {string.Join(", ", routes.Except(Cases.Keys))}");
        return [.. routes.SelectMany(route => Cases[route]).Select(address => Fill(address, values))];
    }

    /// <summary>Every form that a page takes: its address with the handler, whether or not the page shows it.</summary>
    public static async Task<IReadOnlyList<string>> FormsAsync(IServiceProvider services, IReadOnlyDictionary<string, string> values)
    {
        var loader = services.GetRequiredService<PageLoader>();
        List<string> forms = [];
        foreach (var endpoint in Endpoints(services).DistinctBy(RouteOf))
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var compiled = await loader.LoadAsync(page, endpoint.Metadata);
                forms.AddRange(compiled.HandlerMethods.Where(handler => handler.HttpMethod == "Post").Select(handler =>
                    Fill(Cases[RouteOf(endpoint)][0], values) + (handler.Name is { } name ? $"?handler={name}" : "")));
            }
        }

        Assert.True(forms.Count > 20, $"only {forms.Count} forms");
        return forms;
    }

    private static IEnumerable<RouteEndpoint> Endpoints(IServiceProvider services) => services.GetServices<EndpointDataSource>()
        .SelectMany(source => source.Endpoints)
        .OfType<RouteEndpoint>()
        .Where(endpoint => RouteOf(endpoint) is var route && (route == "/desk" || route.StartsWith("/desk/", StringComparison.Ordinal) || route.StartsWith("/open", StringComparison.Ordinal)));

    private static string RouteOf(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    private static string Fill(string address, IReadOnlyDictionary<string, string> values) =>
        values.Aggregate(address, (filled, value) => filled.Replace($"{{{value.Key}}}", value.Value, StringComparison.Ordinal));
}
