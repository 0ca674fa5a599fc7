namespace Microsoft.Bot.Connector.Authentication;

public class AuthenticationConfiguration
{
    public string[] RequiredEndorsements { get; set; } = [];

    public virtual ClaimsValidator? ClaimsValidator { get; set; }

    public IEnumerable<string>? ValidTokenIssuers { get; set; }
}
