using Huiyin.Deliveries.Replay;

namespace Huiyin.Deliveries;

internal static class DeliveriesSetup
{
    public static IServiceCollection AddDeliveries(this IServiceCollection services) => services
        .AddSingleton<DeliveryMoments>()
        .AddSingleton<DeliveryWording>()
        .AddSingleton<ConcernDeliveries>()
        .AddSingleton<DeadLetters>()
        .AddSingleton<IServiceCommand, ReplayCommand>();
}
