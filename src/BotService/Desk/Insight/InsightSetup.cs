namespace Huiyin.Desk.Insight;

internal static class InsightSetup
{
    public static IServiceCollection AddInsight(this IServiceCollection services) => services
        .AddSingleton<FigureCache>()
        .AddSingleton<FigureWait>()
        .AddSingleton<InsightCounting>()
        .AddSingleton<InsightReading>()
        .AddSingleton<InsightCharts>()
        .AddHostedService<FigureWarming>();
}
