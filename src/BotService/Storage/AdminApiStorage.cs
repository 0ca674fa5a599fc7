using Huiyin.AdminApi.Idempotency;
using Huiyin.AdminApi.ReplyTemplates;
using Huiyin.AdminApi.Watching;
using Huiyin.Webhooks;

namespace Huiyin.Storage;

internal static class AdminApiStorage
{
    public static IServiceCollection AddAdminApiStorage(this IServiceCollection services) => services
        .AddSingleton<IIdempotencyKeys, IdempotencyKeyRepository>()
        .AddSingleton<IWatchRepository, WatchRepository>()
        .AddSingleton<IReplyTemplates, ReplyTemplateRepository>()
        .AddSingleton<IWebhookRepository, WebhookRepository>();
}
