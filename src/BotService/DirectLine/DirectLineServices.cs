using Huiyin.Bot;
using Huiyin.Dialogs;
using Huiyin.DirectLine.Conversations;
using Huiyin.DirectLine.Endpoints;
using Huiyin.DirectLine.Protocol;
using Huiyin.DirectLine.Streaming;
using Huiyin.DirectLine.Tokens;
using Huiyin.DirectLine.Uploads;
using Huiyin.Outbox;
using Microsoft.Extensions.Options;

namespace Huiyin.DirectLine;

internal static class DirectLineServices
{
    public static IServiceCollection AddDirectLine(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DirectLineOptions>().Bind(configuration.GetSection(DirectLineOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DirectLineOptions>, DirectLineOptionsValidation>();

        services.AddSingleton(_ => SigningKeyFile.ReadOrCreate(configuration["Data:Directory"] ?? "data"));
        services.AddSingleton<DirectLineTokens>();
        services.AddSingleton<CallerAuthentication>();
        services.AddSingleton<PublicAddress>();

        services.AddSingleton<InboundActivities>();
        services.AddSingleton<ConversationStarter>();
        services.AddSingleton<ActivityPoster>();
        services.AddSingleton<FileReceiver>();
        services.AddSingleton<UploadReader>();

        services.AddSingleton<OpenStreams>();
        services.AddSingleton<ConversationSignals>();
        services.AddSingleton<ActivityHistory>();
        services.AddSingleton<SocketPump>();
        services.AddSingleton<IOutboundChannel, DirectLineOutboundChannel>();
        services.AddSingleton<IInboundFiles, UploadedPhotos>();
        services.AddSingleton<IEvidenceLinks, EvidenceLinks>();
        services.AddSingleton<IOwnAddresses, OwnAddresses>();

        services.AddSingleton<ActivityRateLimit>();
        services.AddSingleton<TokenEndpoints>();
        services.AddSingleton<ConversationEndpoints>();
        services.AddSingleton<ActivityEndpoints>();
        services.AddSingleton<UploadEndpoint>();
        services.AddSingleton<StreamEndpoint>();
        services.AddSingleton<AttachmentEndpoint>();
        return services;
    }
}
