using System.Net;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Huiyin.Channels;

/// <summary>Whether a request comes from where it says, and may be answered there.</summary>
internal sealed partial class ConnectorAuthentication(
    BotFrameworkAuthentication authentication, BotOptions options, ServiceUrls serviceUrls, ILogger<ConnectorAuthentication> logger)
{
    // Set by proxies: behind one on this machine the whole world seems to call from here.
    private static readonly string[] ForwardedHeaders = ["Forwarded", "X-Forwarded-For", "X-Real-IP"];

    /// <summary>What can be said before the body is read; null to go on.</summary>
    public ConnectorProblem? CheckCaller(HttpRequest request)
    {
        if (request.Headers.Authorization.Count > 0)
        {
            return null;
        }

        return options.HasRegistration ? ConnectorProblem.Unauthorized("The Authorization header is missing.")
            : options.AllowAnonymous || IsFromThisMachine(request) ? null
            : ConnectorProblem.Unauthorized("Anonymous requests are taken from this machine only; see the option Bot:AllowAnonymous.");
    }

    public async Task<ConnectorProblem?> CheckActivityAsync(HttpRequest request, Activity activity, CancellationToken cancellationToken)
    {
        try
        {
            await authentication.AuthenticateRequestAsync(activity, request.Headers.Authorization.ToString(), cancellationToken);
        }
        catch (UnauthorizedAccessException refusal)
        {
            Refused(refusal.Message);
            return ConnectorProblem.Unauthorized(refusal.Message);
        }
        catch (Exception failure) when (failure is HttpRequestException or InvalidDataException)
        {
            KeysOutOfReach(failure.Message);
            return ConnectorProblem.Unavailable("The issuer's keys are out of reach; try again.");
        }

        return serviceUrls.Allows(ServiceUrls.Parse(activity.ServiceUrl)!, request.HttpContext.Connection.RemoteIpAddress)
            ? null
            : ConnectorProblem.Forbidden("The host of the serviceUrl is not allowed; see the option Bot:AllowedServiceUrlHosts.");
    }

    private static bool IsFromThisMachine(HttpRequest request) =>
        request.HttpContext.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        && !ForwardedHeaders.Any(request.Headers.ContainsKey);

    [LoggerMessage(2101, LogLevel.Warning, "A request to the bot's endpoint was refused: {Reason}")]
    private partial void Refused(string reason);

    [LoggerMessage(2102, LogLevel.Error, "A request to the bot's endpoint could not be checked: {Reason}")]
    private partial void KeysOutOfReach(string reason);
}
