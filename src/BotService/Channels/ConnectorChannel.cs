using Huiyin.Bot;
using Huiyin.Dialogs;
using Huiyin.Outbox;

namespace Huiyin.Channels;

/// <summary>Bot Framework channels: in through <c>/api/messages</c>, out to the serviceUrl of each conversation.</summary>
internal static class ConnectorChannel
{
    public static IServiceCollection AddConnectorChannel(this IServiceCollection services, IConfiguration configuration)
    {
        var options = BotOptionsReader.Read(configuration);
        return services
            .AddSingleton(options)
            .AddSingleton(_ => SdkConfiguration.CreateAuthentication(configuration, options))
            .AddSingleton<ServiceUrls>()
            .AddSingleton<BotToken>()
            .AddSingleton<ConnectorHttpClient>()
            .AddSingleton<ConnectorAuthentication>()
            .AddSingleton<ConnectorEndpoint>()
            .AddSingleton<RemotePhoto>()
            .AddSingleton<ConnectorPhotos>()
            .AddSingleton<IInboundFiles>(provider => provider.GetRequiredService<ConnectorPhotos>())
            .AddSingleton<IRemoteFiles>(provider => provider.GetRequiredService<ConnectorPhotos>())
            .AddSingleton<IOutboundChannel, ConnectorOutboundChannel>();
    }

    public static void MapConnectorChannel(this IEndpointRouteBuilder routes) =>
        routes.MapPost(
            ConnectorEndpoint.Path,
            (HttpRequest request, ConnectorEndpoint endpoint, CancellationToken cancellationToken) => endpoint.ReceiveAsync(request, cancellationToken))
            .ExcludeFromDescription();
}
