using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.IdentityModel.Tokens;

namespace BotFramework.Tests.Connector;

public sealed class InboundTokenTests : IAsyncLifetime
{
    private const string ServiceUrl = "http://127.0.0.1:1/channel";
    private const string EmulatorIssuerV1 = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/";
    private const string EmulatorIssuerV2 = "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0";

    private TokenIssuer _issuer = null!;
    private BotHost _bot = null!;
    private int _turns;

    public async Task InitializeAsync()
    {
        _issuer = await TokenIssuer.StartAsync();
        _bot = await BotHost.StartAsync(_issuer, CountTurn);
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    [Fact]
    public async Task Request_TokenOfTheChannel_RunsTheTurn()
    {
        var (status, _) = await _bot.PostAsync(Wire.Message(ServiceUrl), _issuer.ChannelToken(ServiceUrl));

        Assert.Equal((HttpStatusCode.OK, 1), (status, _turns));
    }

    [Fact]
    public async Task Request_ServiceUrlInOtherCase_RunsTheTurn()
    {
        var (status, _) = await _bot.PostAsync(Wire.Message(ServiceUrl), _issuer.ChannelToken(ServiceUrl.ToUpperInvariant()));

        Assert.Equal(HttpStatusCode.OK, status);
    }

    [Fact]
    public async Task Request_WithoutHeader_IsRefused() => await AssertRefusedAsync(null);

    [Fact]
    public async Task Request_NotAToken_IsRefused() => await AssertRefusedAsync("not.a.token");

    [Fact]
    public async Task Request_OtherIssuer_IsRefused() => await AssertRefusedAsync(_issuer.ChannelToken(ServiceUrl, issuer: "https://evil.example.org"));

    [Fact]
    public async Task Request_OtherAudience_IsRefused() => await AssertRefusedAsync(_issuer.ChannelToken(ServiceUrl, audience: "another-bot"));

    [Fact]
    public async Task Request_Expired_IsRefused() => await AssertRefusedAsync(_issuer.ChannelToken(ServiceUrl, validFor: TimeSpan.FromMinutes(-6)));

    [Fact]
    public async Task Request_ExpiredWithinTheSkew_RunsTheTurn()
    {
        var (status, _) = await _bot.PostAsync(Wire.Message(ServiceUrl), _issuer.ChannelToken(ServiceUrl, validFor: TimeSpan.FromMinutes(-4)));

        Assert.Equal(HttpStatusCode.OK, status);
    }

    [Fact]
    public async Task Request_OtherKeyOfTheSameName_IsRefused() => await AssertRefusedAsync(_issuer.ChannelToken(ServiceUrl, key: TokenIssuer.NewKey("first")));

    [Fact]
    public async Task Request_UnknownKey_IsRefused() => await AssertRefusedAsync(_issuer.ChannelToken(ServiceUrl, key: TokenIssuer.NewKey("unheard-of")));

    [Fact]
    public async Task Request_OtherServiceUrl_IsRefused() => await AssertRefusedAsync(_issuer.ChannelToken("http://127.0.0.1:2/other"));

    [Fact]
    public async Task Request_AlgorithmNone_IsRefused() => await AssertRefusedAsync(TokenIssuer.Unsigned(ServiceUrl));

    [Fact]
    public async Task Request_SymmetricAlgorithm_IsRefused() => await AssertRefusedAsync(_issuer.ChannelToken(
        ServiceUrl, key: new SymmetricSecurityKey(new byte[64]) { KeyId = "first" }, algorithm: SecurityAlgorithms.HmacSha256));

    [Fact]
    public async Task Request_KeyEndorsedForOtherChannels_IsRefused()
    {
        _issuer.Endorsements = ["msteams"];

        await AssertRefusedAsync(_issuer.ChannelToken(ServiceUrl));
    }

    [Fact]
    public async Task Request_KeyRotated_FetchesTheNewOne()
    {
        await _bot.PostAsync(Wire.Message(ServiceUrl), _issuer.ChannelToken(ServiceUrl));
        _issuer.Rotate("second");

        var (status, _) = await _bot.PostAsync(Wire.Message(ServiceUrl), _issuer.ChannelToken(ServiceUrl));

        Assert.Equal((HttpStatusCode.OK, 2, 2), (status, _turns, _issuer.MetadataRequests));
    }

    [Fact]
    public async Task Requests_OfKnownKeys_FetchThemOnce()
    {
        var posts = Enumerable.Range(0, 8).Select(_ => _bot.PostAsync(Wire.Message(ServiceUrl), _issuer.ChannelToken(ServiceUrl)));

        Assert.All(await Task.WhenAll(posts), answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Equal(1, _issuer.MetadataRequests);
    }

    [Fact]
    public async Task Requests_OfManyUnknownKeys_DoNotFetchEachTime()
    {
        var stranger = TokenIssuer.NewKey("stranger").Rsa;
        for (var i = 0; i < 20; i++)
        {
            await _bot.PostAsync(Wire.Message(ServiceUrl), _issuer.ChannelToken(ServiceUrl, key: new RsaSecurityKey(stranger) { KeyId = "stranger-" + i }));
        }

        Assert.InRange(_issuer.MetadataRequests, 1, 6);
        var (status, _) = await _bot.PostAsync(Wire.Message(ServiceUrl), _issuer.ChannelToken(ServiceUrl));
        Assert.Equal(HttpStatusCode.OK, status);
    }

    [Fact]
    public async Task Request_ForAnotherBot_DoesNotFetchKeys()
    {
        await AssertRefusedAsync(_issuer.ChannelToken(ServiceUrl, audience: "another-bot"));

        Assert.Equal(0, _issuer.MetadataRequests);
    }

    [Theory]
    [InlineData(EmulatorIssuerV1, "1.0")]
    [InlineData(EmulatorIssuerV2, "2.0")]
    public async Task Request_OfTheEmulator_RunsTheTurn(string issuer, string version)
    {
        _issuer.Endorsements = null;

        var (status, _) = await _bot.PostAsync(Wire.Message(ServiceUrl, channel: "emulator"), _issuer.EmulatorToken(issuer, TokenIssuer.AppId, version: version));

        Assert.Equal((HttpStatusCode.OK, 1), (status, _turns));
    }

    [Theory]
    [InlineData("1.0")]
    [InlineData("2.0")]
    public async Task Request_OfTheEmulatorWithOtherApp_IsRefused(string version) =>
        await AssertRefusedAsync(_issuer.EmulatorToken(EmulatorIssuerV1, "another-app", version: version));

    [Fact]
    public async Task Request_TokenForABotWithoutAppId_IsRefused()
    {
        await using var anonymous = await BotHost.StartAsync(new Dictionary<string, string?>(), CountTurn);

        var (with, _) = await anonymous.PostAsync(Wire.Message(ServiceUrl), _issuer.ChannelToken(ServiceUrl, audience: ""));
        var (without, _) = await anonymous.PostAsync(Wire.Message(ServiceUrl));

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK, 1), (with, without, _turns));
    }

    private Task CountTurn(ITurnContext turn, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _turns);
        return Task.CompletedTask;
    }

    private async Task AssertRefusedAsync(string? token)
    {
        var (status, _) = await _bot.PostAsync(Wire.Message(ServiceUrl), token);
        Assert.Equal((HttpStatusCode.Unauthorized, 0), (status, _turns));
    }
}
