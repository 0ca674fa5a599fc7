using Huiyin.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

public partial class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    public CloudAdapter()
        : this(BotFrameworkAuthenticationFactory.Create())
    {
    }

    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = null)
        : base(botFrameworkAuthentication, logger)
    {
    }

    public CloudAdapter(IConfiguration configuration, IHttpClientFactory? httpClientFactory = null, ILogger? logger = null)
        : this(new ConfigurationBotFrameworkAuthentication(configuration, httpClientFactory: httpClientFactory, logger: logger), logger)
    {
    }

    /// <summary>
    /// 200, or what the turn answers to an invoke or to expected replies; 400 for a body that is no activity, 401 for a
    /// request that does not prove where it comes from, 405 for anything but POST (streaming is left out).
    /// </summary>
    public async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);

        if (!HttpMethods.IsPost(httpRequest.Method))
        {
            httpResponse.Headers.Allow = HttpMethods.Post;
            httpResponse.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        var activity = await RequestBody.ReadActivityAsync(httpRequest.BodyReader, cancellationToken);
        if (string.IsNullOrEmpty(activity?.Type) || activity.Conversation is null || !IsAddress(activity.ServiceUrl))
        {
            httpResponse.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        try
        {
            var answer = await ProcessActivityAsync(httpRequest.Headers.Authorization.ToString(), activity, bot.OnTurnAsync, cancellationToken);
            await WriteAsync(httpResponse, answer, cancellationToken);
        }
        catch (UnauthorizedAccessException refusal)
        {
            Log.Refused(Logger, refusal.Message);
            httpResponse.StatusCode = StatusCodes.Status401Unauthorized;
        }
    }

    /// <exception cref="NotSupportedException">Always: streaming is left out of this implementation.</exception>
    public Task ConnectNamedPipeAsync(string pipeName, IBot bot, string appId, string audience, string callerId) =>
        throw new NotSupportedException("Streaming over named pipes is left out; let the channel POST to the bot's endpoint.");

    private static async Task WriteAsync(HttpResponse response, InvokeResponse? answer, CancellationToken cancellationToken)
    {
        response.StatusCode = answer?.Status ?? StatusCodes.Status200OK;
        if (answer?.Body is { } body)
        {
            response.ContentType = "application/json; charset=utf-8";
            await response.Body.WriteAsync(SchemaJson.Serialize(body), cancellationToken);
        }
    }

    private static bool IsAddress(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);

    private static partial class Log
    {
        [LoggerMessage(EventId = 4101, Level = LogLevel.Warning, Message = "A request to the bot was refused: {Reason}")]
        public static partial void Refused(ILogger logger, string reason);
    }
}
