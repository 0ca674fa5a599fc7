using Huiyin.Transactions;

namespace Huiyin.Outbox;

internal static class OutboxSetup
{
    /// <summary>Delivers through whatever <see cref="IOutboundChannel"/>s are registered. Needs an <see cref="IMessageDigest"/>.</summary>
    public static IServiceCollection AddOutbox(this IServiceCollection services, IConfiguration configuration)
    {
        var isOnlyNode = string.IsNullOrWhiteSpace(configuration["Database:ConnectionString"]);
        return services
            .AddSingleton(OutboxOptionsReader.Read(configuration))
            .AddSingleton(provider => new RetryPause(provider.GetRequiredService<OutboxOptions>(), Random.Shared))
            .AddSingleton<OutboxMetrics>()
            .AddSingleton<ChannelPolicies>()
            .AddSingleton<HoldRules>()
            .AddSingleton<BulkQueue>()
            .AddSingleton<DigestGathering>()
            .AddSingleton(provider => new ChannelPace(provider.GetRequiredService<ChannelPolicies>(), provider.GetRequiredService<TimeProvider>(), Random.Shared))
            .AddSingleton<Delivery>()
            .AddSingleton<DeliveryRecord>()
            .AddSingleton<IOutbox, QueuedOutbox>()
            .AddHostedService(provider => new OutboxStartup(
                provider.GetRequiredService<ITransactions>(),
                provider.GetRequiredService<IOutboxRepository>(),
                isOnlyNode))
            .AddHostedService<OutboxDispatcher>();
    }
}
