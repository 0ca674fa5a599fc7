using Huiyin.Understanding.Evaluation;
using Huiyin.Understanding.Policies;
using Huiyin.Understanding.Similar;

namespace Huiyin.Understanding;

internal static class UnderstandingSetup
{
    public static IServiceCollection AddUnderstanding(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(SimilarOptions.Read(configuration))
        .AddSingleton<CategoryClassifier>()
        .AddSingleton<ConcernReader>()
        .AddSingleton<LikenessModel>()
        .AddSingleton<SimilarConcerns>()
        .AddSingleton<PolicyFinder>()
        .AddSingleton<IServiceCommand, SimilarEvalCommand>()
        .AddSingleton<IServiceCommand, PolicyEvalCommand>()
        .AddHostedService<UnderstandingStart>();
}
