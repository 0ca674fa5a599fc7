using Huiyin.Deliveries.Replay;

namespace Huiyin.Deliveries;

internal static class DeliveriesSetup
{
    public static IServiceCollection AddDeliveries(this IServiceCollection services) => services
        .AddSingleton<DeliveryMoments>()
        .AddSingleton<DeliveryWording>()
        .AddSingleton<FailureWording>()
        .AddSingleton<ConcernDeliveries>()
        .AddSingleton<ResidentDeliveries>()
        .AddSingleton<GivenUpReading>()
        .AddSingleton<DeadLetters>()
        .AddSingleton<IServiceCommand, ReplayCommand>();
}
