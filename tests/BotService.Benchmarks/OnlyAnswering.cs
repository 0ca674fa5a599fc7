using Huiyin.Storage;

namespace Huiyin.Benchmarks;

/// <summary>A service that answers and does nothing by itself: its sweeps would act on what is overdue in made-up data, and change what is measured.</summary>
internal static class OnlyAnswering
{
    public static void Keep(IServiceCollection services)
    {
        foreach (var background in services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Assembly == typeof(StorageStartup).Assembly).ToList())
        {
            services.Remove(background);
        }
    }
}
