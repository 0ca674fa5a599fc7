namespace Huiyin.Desk.Open;

internal static class OpenSetup
{
    public static IServiceCollection AddOpenPage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(OpenOptions.Read(configuration));
        return services.AddSingleton<OpenReading>();
    }
}
