using System.Net;
using BotFramework.Tests.Connector;

namespace Huiyin.Channels;

public sealed class ConnectorAuthenticationTests : IAsyncLifetime
{
    private const string ServiceUrl = "http://127.0.0.1:1/";
    private static readonly (string, string) FromBeyond = ("X-Test-Remote", "203.0.113.7");

    private TokenIssuer _issuer = null!;

    public async Task InitializeAsync() => _issuer = await TokenIssuer.StartAsync();

    public async Task DisposeAsync() => await _issuer.DisposeAsync();

    [Fact]
    public async Task Anonymous_FromBeyond_IsRefused()
    {
        await using var host = await ConnectorHost.StartAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, (await host.PostAsync(Posted.Message(), headers: FromBeyond)).Status);
        Assert.Equal(0, await host.StoredAsync());
    }

    [Fact]
    public async Task Anonymous_ThroughAProxyOnThisMachine_IsRefused()
    {
        await using var host = await ConnectorHost.StartAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, (await host.PostAsync(Posted.Message(), headers: ("X-Forwarded-For", "203.0.113.7"))).Status);
    }

    [Fact]
    public async Task Anonymous_FromBeyondWithTheOption_IsTaken()
    {
        await using var host = await ConnectorHost.StartAsync(("Bot:AllowAnonymous", "true"));

        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync(Posted.Message(), headers: FromBeyond)).Status);
    }

    [Theory]
    [InlineData("http://203.0.113.7:3978/", HttpStatusCode.OK)]
    [InlineData("http://203.0.113.8:3978/", HttpStatusCode.Forbidden)]
    public async Task Anonymous_FromBeyondWithTheOption_IsAnsweredWhereItCalledFrom(string serviceUrl, HttpStatusCode expected)
    {
        await using var host = await ConnectorHost.StartAsync(("Bot:AllowAnonymous", "true"));

        Assert.Equal(expected, (await host.PostAsync(Posted.Message(serviceUrl), headers: FromBeyond)).Status);
    }

    [Fact]
    public async Task Anonymous_WithAHeader_IsValidatedAllTheSame()
    {
        await using var host = await ConnectorHost.StartAsync(("Bot:AllowAnonymous", "true"));

        Assert.Equal(HttpStatusCode.Unauthorized, (await host.PostAsync(Posted.Message(), _issuer.ChannelToken(ServiceUrl, audience: ""))).Status);
    }

    [Theory]
    [InlineData("https://evil.example.org/", HttpStatusCode.Forbidden)]
    [InlineData("https://smba.trafficmanager.net/amer/", HttpStatusCode.Forbidden)]
    [InlineData("https://connector.example.net/", HttpStatusCode.OK)]
    [InlineData("https://127.0.0.1.example.net/", HttpStatusCode.Forbidden)]
    [InlineData("https://user@connector.example.net/", HttpStatusCode.BadRequest)]
    [InlineData("http://[::1]:3978", HttpStatusCode.OK)]
    public async Task Anonymous_ServiceUrl_MustBeListedOrHere(string serviceUrl, HttpStatusCode expected)
    {
        await using var host = await ConnectorHost.StartAsync(("Bot:AllowedServiceUrlHosts", "connector.example.net"));

        Assert.Equal(expected, (await host.PostAsync(Posted.Message(serviceUrl))).Status);
        Assert.Equal(expected == HttpStatusCode.OK ? 1 : 0, await host.StoredAsync());
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/amer/", HttpStatusCode.OK)]
    [InlineData("https://webchat.botframework.com/", HttpStatusCode.OK)]
    [InlineData("http://webchat.botframework.com/", HttpStatusCode.Forbidden)]
    [InlineData("https://botframework.com.example.org/", HttpStatusCode.Forbidden)]
    public async Task Registered_ServiceUrl_IsMicrosoftsOrListed(string serviceUrl, HttpStatusCode expected)
    {
        await using var host = await ConnectorHost.StartAsync(ConnectorHost.Registered(_issuer));

        Assert.Equal(expected, (await host.PostAsync(Posted.Message(serviceUrl), _issuer.ChannelToken(serviceUrl))).Status);
    }

    [Fact]
    public async Task Registered_TokenOfTheChannel_IsTakenFromAnywhere()
    {
        await using var host = await ConnectorHost.StartAsync(ConnectorHost.Registered(_issuer));

        var (status, _, _) = await host.PostAsync(Posted.Message(), _issuer.ChannelToken(ServiceUrl), headers: FromBeyond);

        Assert.Equal((HttpStatusCode.OK, 1L), (status, await host.StoredAsync()));
    }

    [Fact]
    public async Task Registered_WrongTokens_AreRefusedAndNothingIsStored()
    {
        await using var host = await ConnectorHost.StartAsync(ConnectorHost.Registered(_issuer));
        string?[] tokens =
        [
            null,
            "nonsense",
            TokenIssuer.Unsigned(ServiceUrl),
            _issuer.ChannelToken(ServiceUrl, issuer: "https://evil.example.org"),
            _issuer.ChannelToken(ServiceUrl, audience: "another-bot"),
            _issuer.ChannelToken(ServiceUrl, validFor: TimeSpan.FromMinutes(-6)),
            _issuer.ChannelToken(ServiceUrl, key: TokenIssuer.NewKey("first")),
            _issuer.ChannelToken("http://127.0.0.1:2/"),
        ];

        foreach (var token in tokens)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await host.PostAsync(Posted.Message(), token)).Status);
        }

        Assert.Equal(0, await host.StoredAsync());
    }

    [Fact]
    public async Task Registered_KeysOutOfReach_AsksToTryAgain()
    {
        await using var host = await ConnectorHost.StartAsync(ConnectorHost.Registered(_issuer));
        _issuer.IsDown = true;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await host.PostAsync(Posted.Message(), _issuer.ChannelToken(ServiceUrl))).Status);
        _issuer.IsDown = false;
        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync(Posted.Message(), _issuer.ChannelToken(ServiceUrl))).Status);
    }
}
