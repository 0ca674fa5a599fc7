using Huiyin.Concerns;

namespace Huiyin.Webhooks;

internal static class WebhooksSetup
{
    public static IServiceCollection AddWebhooks(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(WebhookOptionsReader.Read(configuration))
        .AddSingleton<WebhookAddresses>()
        .AddSingleton<WebhookSender>()
        .AddSingleton<WebhookRecord>()
        .AddSingleton<IConcernObserver, WebhookObserver>()
        .AddSingleton<WebhookDispatcher>()
        .AddHostedService(provider => provider.GetRequiredService<WebhookDispatcher>());
}
