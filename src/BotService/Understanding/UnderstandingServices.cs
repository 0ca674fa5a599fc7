namespace Huiyin.Understanding;

internal static class UnderstandingServices
{
    public static IServiceCollection AddUnderstanding(this IServiceCollection services) => services
        .AddSingleton<CategoryClassifier>()
        .AddSingleton<ConcernReader>()
        .AddHostedService<UnderstandingStart>();
}
