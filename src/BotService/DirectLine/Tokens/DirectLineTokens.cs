using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Huiyin.DirectLine.Protocol;

namespace Huiyin.DirectLine.Tokens;

/// <summary>Issues and reads tokens. They are signed and not stored, so they outlive a restart.</summary>
internal sealed class DirectLineTokens(SigningKey key, TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(1800);

    private const string Issuer = "huiyin";
    private static readonly TimeSpan StreamLifetime = TimeSpan.FromSeconds(60);

    // Nodes' clocks differ a little, and a token of one has to be good at another at once.
    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly SigningCredentials _credentials = new(new SymmetricSecurityKey(key.Derive("direct-line-token")), SecurityAlgorithms.HmacSha256);

    public string Issue(DirectLineToken token, TokenUse use)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var claims = new Dictionary<string, object> { ["conv"] = token.ConversationId };
        if (token.UserId is not null)
        {
            claims["user"] = token.UserId;
        }

        if (token.TrustedOrigins.Count > 0)
        {
            claims["origins"] = token.TrustedOrigins.ToArray();
        }

        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Audience(use),
            NotBefore = now,
            Expires = now + (use == TokenUse.Stream ? StreamLifetime : Lifetime),
            Claims = claims,
            SigningCredentials = _credentials,
        });
    }

    /// <summary>Throws the refusal that the caller is to read when the token is not ours, not for this use, or expired.</summary>
    public async Task<DirectLineToken> ReadAsync(string token, TokenUse use)
    {
        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidAudience = Audience(use),
            IssuerSigningKey = _credentials.Key,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            ValidateLifetime = false,
        });
        if (!result.IsValid || result.SecurityToken is not JsonWebToken jwt || !jwt.TryGetPayloadValue<string>("conv", out var conversationId))
        {
            throw DirectLineError.Forbidden("The token is not valid");
        }

        var now = time.GetUtcNow().UtcDateTime;
        if (now >= jwt.ValidTo || now + ClockSkew < jwt.ValidFrom)
        {
            throw DirectLineError.TokenExpired();
        }

        jwt.TryGetPayloadValue<string>("user", out var userId);
        jwt.TryGetPayloadValue<string[]>("origins", out var origins);
        return new DirectLineToken(conversationId, userId, origins ?? []);
    }

    private static string Audience(TokenUse use) => use == TokenUse.Stream ? "huiyin/direct-line/stream" : "huiyin/direct-line";
}
