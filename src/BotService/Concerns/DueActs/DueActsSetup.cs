namespace Huiyin.Concerns.DueActs;

internal static class DueActsSetup
{
    /// <summary>Another feature adds a handler for its own act with <c>AddSingleton&lt;IDueActHandler, ...&gt;()</c>.</summary>
    public static IServiceCollection AddDueActs(this IServiceCollection services) => services
        .AddSingleton<IDueActHandler, ReviewIsDue>()
        .AddSingleton<DueActSweep>()
        .AddHostedService(provider => provider.GetRequiredService<DueActSweep>());
}
