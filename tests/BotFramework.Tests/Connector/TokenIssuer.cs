using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BotFramework.Tests.Connector;

/// <summary>The identity provider of the tests: OpenID metadata, keys with endorsements, and tokens for the bot's own calls.</summary>
internal sealed class TokenIssuer : IAsyncDisposable
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string ChannelIssuer = "https://api.botframework.com";

    private readonly WebApplication _app;
    private RsaSecurityKey _key = NewKey("first");

    private TokenIssuer(WebApplication app) => _app = app;

    public string Url => _app.Urls.Single();

    public string MetadataUrl => Url + "/.well-known/openidconfiguration";

    public string LoginUrl => Url + "/tenant";

    public string[]? Endorsements { get; set; } = ["test", "msteams"];

    public bool IsDown { get; set; }

    public int MetadataRequests { get; private set; }

    public int TokensGiven { get; private set; }

    public string? LastTokenRequest { get; private set; }

    public static async Task<TokenIssuer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var issuer = new TokenIssuer(app);
        app.MapGet("/.well-known/openidconfiguration", issuer.Metadata);
        app.MapGet("/keys", issuer.Keys);
        app.MapPost("/tenant/oauth2/v2.0/token", issuer.TokenAsync);
        await app.StartAsync();
        return issuer;
    }

    public static RsaSecurityKey NewKey(string id) => new(RSA.Create(2048)) { KeyId = id };

    public void Rotate(string keyId) => _key = NewKey(keyId);

    /// <summary>A token as a channel sends it, with what the test wants to be different.</summary>
    public string ChannelToken(
        string serviceUrl,
        string audience = AppId,
        string issuer = ChannelIssuer,
        TimeSpan? validFor = null,
        SecurityKey? key = null,
        string algorithm = SecurityAlgorithms.RsaSha256) =>
        Sign(issuer, audience, [new Claim("serviceurl", serviceUrl)], validFor, key, algorithm);

    public string EmulatorToken(string issuer, string appId, string audience = AppId, string version = "1.0") =>
        Sign(issuer, audience, [new Claim("ver", version), new Claim(version == "2.0" ? "azp" : "appid", appId)], null, null, SecurityAlgorithms.RsaSha256);

    /// <summary>The same claims, and no signature at all.</summary>
    public static string Unsigned(string serviceUrl)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var header = JsonSerializer.SerializeToUtf8Bytes(new { alg = "none", typ = "JWT", kid = "first" });
        var payload = JsonSerializer.SerializeToUtf8Bytes(
            new { iss = ChannelIssuer, aud = AppId, serviceurl = serviceUrl, nbf = now - 60, exp = now + 600 });
        return Base64UrlEncoder.Encode(header) + "." + Base64UrlEncoder.Encode(payload) + ".";
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private string Sign(string issuer, string audience, IEnumerable<Claim> claims, TimeSpan? validFor, SecurityKey? key, string algorithm)
    {
        var expires = DateTime.UtcNow + (validFor ?? TimeSpan.FromHours(1));
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            Subject = new ClaimsIdentity(claims),
            NotBefore = expires.AddHours(-2),
            Expires = expires,
            SigningCredentials = new SigningCredentials(key ?? _key, algorithm),
        });
    }

    private IResult Metadata()
    {
        MetadataRequests++;
        return IsDown ? Results.StatusCode(503) : Results.Json(new { issuer = ChannelIssuer, jwks_uri = Url + "/keys" });
    }

    private IResult Keys()
    {
        var parameters = _key.Rsa.ExportParameters(includePrivateParameters: false);
        var key = new Dictionary<string, object>
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = _key.KeyId,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
        };
        if (Endorsements is not null)
        {
            key["endorsements"] = Endorsements;
        }

        return Results.Json(new { keys = new[] { key } });
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        LastTokenRequest = await reader.ReadToEndAsync();
        return Results.Json(new { token_type = "Bearer", expires_in = 3600, access_token = $"token-{++TokensGiven}" });
    }
}
