namespace Huiyin.Understanding;

internal static class UnderstandingSetup
{
    public static IServiceCollection AddUnderstanding(this IServiceCollection services) => services
        .AddSingleton<CategoryClassifier>()
        .AddSingleton<ConcernReader>()
        .AddHostedService<UnderstandingStart>();
}
