using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Reads and verifies what an Authorization header carries. Every refusal is an <see cref="UnauthorizedAccessException"/>.</summary>
internal static class BearerToken
{
    private const string Scheme = "Bearer ";
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    public static JsonWebToken Read(string authHeader)
    {
        if (!authHeader.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            throw new UnauthorizedAccessException("The Authorization header is not a bearer token.");
        }

        try
        {
            return Handler.ReadJsonWebToken(authHeader[Scheme.Length..].Trim());
        }
        catch (Exception failure) when (failure is ArgumentException or SecurityTokenException or FormatException)
        {
            throw new UnauthorizedAccessException("The bearer token is not a JSON web token.", failure);
        }
    }

    /// <summary>Signature, algorithm, issuer and lifetime. Whom the token is for is the caller's to check.</summary>
    public static async Task<(ClaimsIdentity Identity, SigningKey Key)> VerifyAsync(
        JsonWebToken token, SigningKeyRing keys, IEnumerable<string> issuers, CancellationToken cancellationToken)
    {
        var key = token.Kid is { Length: > 0 } keyId ? await keys.FindAsync(keyId, cancellationToken) : null;
        if (key is null)
        {
            throw new UnauthorizedAccessException("The token is signed by a key that its issuer does not publish.");
        }

        var result = await Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuers = issuers,
            IssuerSigningKey = key.Key,
            ValidAlgorithms = AuthenticationConstants.AllowedSigningAlgorithms,
            ValidateIssuerSigningKey = true,
            ValidateAudience = false,
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            ClockSkew = ClockSkew,
        });

        return result.IsValid
            ? (result.ClaimsIdentity, key)
            : throw new UnauthorizedAccessException("The token is not valid: " + Reason(result.Exception), result.Exception);
    }

    private static string Reason(Exception failure) => failure switch
    {
        SecurityTokenExpiredException or SecurityTokenNotYetValidException or SecurityTokenNoExpirationException => "its time.",
        SecurityTokenInvalidIssuerException => "its issuer.",
        SecurityTokenInvalidAlgorithmException => "its algorithm.",
        _ => "its signature.",
    };
}
