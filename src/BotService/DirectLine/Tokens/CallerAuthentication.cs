using System.Security.Cryptography;
using System.Text;
using Huiyin.DirectLine.Protocol;
using Microsoft.Extensions.Options;

namespace Huiyin.DirectLine.Tokens;

internal sealed class CallerAuthentication(IOptions<DirectLineOptions> options, DirectLineTokens tokens)
{
    private const string Scheme = "Bearer ";

    public async Task<Caller> AuthenticateAsync(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            throw DirectLineError.Forbidden("Missing token or secret");
        }

        var presented = header[Scheme.Length..].Trim();
        if (IsSecret(presented))
        {
            return new Caller(Token: null);
        }

        var token = await tokens.ReadAsync(presented, TokenUse.Conversation);
        RequireOrigin(request, token);
        return new Caller(token);
    }

    public async Task<Caller> AuthenticateAsync(HttpRequest request, string conversationId)
    {
        var caller = await AuthenticateAsync(request);
        caller.RequireAccess(conversationId);
        return caller;
    }

    public async Task RequireSecretAsync(HttpRequest request)
    {
        if (options.Value.Secret is null)
        {
            throw DirectLineError.Forbidden("Tokens are made with the secret, and this service has none: set DirectLine:Secret");
        }

        if (!(await AuthenticateAsync(request)).HasSecret)
        {
            throw DirectLineError.Forbidden("A token cannot make tokens: use the secret");
        }
    }

    // Compared by digest, in a time that tells nothing about how much of it was right.
    private bool IsSecret(string presented) => options.Value.Secret is { } secret
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(presented)), SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private static void RequireOrigin(HttpRequest request, DirectLineToken token)
    {
        var origin = request.Headers.Origin.ToString();
        if (token.TrustedOrigins.Count > 0 && origin.Length > 0 && !token.TrustedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase))
        {
            throw DirectLineError.Forbidden("The token is not for use from this site");
        }
    }
}
