namespace Huiyin.Privacy.Copies;

internal static class DataCopySetup
{
    public static IServiceCollection AddDataCopies(this IServiceCollection services) => services
        .AddSingleton<DataCopyLinks>()
        .AddSingleton<DataCopyMaker>()
        .AddSingleton<DataCopyWording>()
        .AddSingleton<DataCopyPage>()
        .AddSingleton<DataCopyEndpoint>();

    public static void MapDataCopies(this IEndpointRouteBuilder routes) =>
        routes.MapGet(DataCopyEndpoint.Root + "/{address}", (string address, DataCopyEndpoint copies, HttpContext http, CancellationToken cancellationToken) => copies.ReadAsync(address, http, cancellationToken)).ExcludeFromDescription();
}
