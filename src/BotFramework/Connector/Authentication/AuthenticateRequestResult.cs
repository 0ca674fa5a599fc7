using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

public class AuthenticateRequestResult
{
    /// <summary>The audience of tokens that travel back to the caller.</summary>
    public string? Audience { get; set; }

    public ClaimsIdentity ClaimsIdentity { get; set; } = null!;

    public string? CallerId { get; set; }

    public ConnectorFactory ConnectorFactory { get; set; } = null!;
}
