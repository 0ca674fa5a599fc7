using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Huiyin.Staff.SingleSignOn;

/// <summary>An OpenID provider that knows one person: discovery, keys, codes bound by PKCE, tokens signed with RS256.</summary>
internal sealed class SmallProvider : IAsyncDisposable
{
    public const string ClientId = "huiyin";
    public const string ClientSecret = "a secret of the test";

    private readonly RSA _key = RSA.Create(2048);
    private readonly Dictionary<string, (string Nonce, string Challenge)> _codes = [];
    private WebApplication _app = null!;

    public string Address { get; private set; } = "";

    /// <summary>Of whoever signs in next.</summary>
    public Dictionary<string, object> Claims { get; set; } = [];

    /// <summary>Of the next token; another than the provider's own is a forgery.</summary>
    public RSA? Forger { get; set; }

    public static async Task<SmallProvider> StartAsync()
    {
        var provider = new SmallProvider();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        provider._app = builder.Build();
        provider._app.Urls.Add("http://127.0.0.1:0");
        provider.Map(provider._app);
        await provider._app.StartAsync();
        provider.Address = provider._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
    }

    private void Map(WebApplication app)
    {
        app.MapGet("/.well-known/openid-configuration", () => Results.Json(new Dictionary<string, object>
        {
            ["issuer"] = Address,
            ["authorization_endpoint"] = $"{Address}/authorize",
            ["token_endpoint"] = $"{Address}/token",
            ["jwks_uri"] = $"{Address}/jwks",
            ["response_types_supported"] = new[] { "code" },
            ["subject_types_supported"] = new[] { "public" },
            ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
        }));
        app.MapGet("/jwks", () =>
        {
            var open = _key.ExportParameters(false);
            return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = "1", n = Base64UrlEncoder.Encode(open.Modulus!), e = Base64UrlEncoder.Encode(open.Exponent!) } } });
        });
        app.MapGet("/authorize", (HttpRequest request) =>
        {
            Assert.Equal((ClientId, "code", "S256"), (request.Query["client_id"].ToString(), request.Query["response_type"].ToString(), request.Query["code_challenge_method"].ToString()));
            var code = Guid.NewGuid().ToString("N");
            _codes[code] = (request.Query["nonce"]!, request.Query["code_challenge"]!);
            return Results.Redirect(QueryHelpers.AddQueryString(request.Query["redirect_uri"]!, new Dictionary<string, string?> { ["code"] = code, ["state"] = request.Query["state"] }));
        });
        app.MapPost("/token", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            var known = _codes.Remove(form["code"]!, out var grant);
            var proof = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
            return known && proof == grant.Challenge && form["client_secret"] == ClientSecret
                ? Results.Json(new { access_token = "unused", token_type = "Bearer", expires_in = 60, id_token = Token(grant.Nonce) })
                : Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        });
    }

    private string Token(string nonce) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Address,
        Audience = ClientId,
        IssuedAt = DateTime.UtcNow,
        NotBefore = DateTime.UtcNow.AddMinutes(-1),
        Expires = DateTime.UtcNow.AddMinutes(5),
        Claims = new Dictionary<string, object>(Claims) { ["nonce"] = nonce },
        SigningCredentials = new SigningCredentials(new RsaSecurityKey(Forger ?? _key) { KeyId = "1" }, SecurityAlgorithms.RsaSha256),
    });
}
