namespace Huiyin.Summaries;

internal static class SummariesSetup
{
    public static IServiceCollection AddSummaries(this IServiceCollection services) => services
        .AddSingleton<Subscriptions>();
}
