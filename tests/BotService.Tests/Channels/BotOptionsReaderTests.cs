using Huiyin.Diagnostics;
using Microsoft.Extensions.Configuration;

namespace Huiyin.Channels;

public sealed class BotOptionsReaderTests
{
    [Theory]
    [InlineData("Bot:MicrosoftAppPassword", "Bot:MicrosoftAppId=app")]
    [InlineData("Bot:MicrosoftAppId", "Bot:MicrosoftAppPassword=secret")]
    [InlineData("Bot:MicrosoftAppType", "Bot:MicrosoftAppType=ManyTenants")]
    [InlineData("Bot:MicrosoftAppTenantId", "Bot:MicrosoftAppId=app", "Bot:MicrosoftAppPassword=secret", "Bot:MicrosoftAppType=SingleTenant")]
    [InlineData("Bot:AllowAnonymous", "Bot:AllowAnonymous=perhaps")]
    [InlineData("Bot:AllowedServiceUrlHosts", "Bot:AllowedServiceUrlHosts=https://x.example.org/path")]
    [InlineData("Bot:MaximumActivitySize", "Bot:MaximumActivitySize=-1")]
    [InlineData("Bot:ToChannelFromBotLoginUrl", "Bot:ToChannelFromBotLoginUrl=nowhere")]
    public void Read_WrongValue_NamesTheKeyAndNoSecret(string key, params string[] settings)
    {
        var failure = Assert.Throws<StartupException>(() => Read(settings));

        Assert.StartsWith(key, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failure.Message.Replace("client secret", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_KeysOfTheSdkAtTheRoot_AreTaken()
    {
        var options = Read("MicrosoftAppId=app", "MicrosoftAppPassword=secret");

        Assert.Equal(("app", "secret"), (options.MicrosoftAppId, options.MicrosoftAppPassword));
    }

    [Theory]
    [InlineData("Bot:AllowedServiceUrlHosts=a.example.org, *.b.example.org")]
    [InlineData("Bot:AllowedServiceUrlHosts:0=a.example.org", "Bot:AllowedServiceUrlHosts:1=*.b.example.org")]
    public void Read_Hosts_AsTextOrAsList(params string[] settings) =>
        Assert.Equal(["a.example.org", "*.b.example.org"], Read(settings).AllowedServiceUrlHosts);

    private static BotOptions Read(params string[] settings) => BotOptionsReader.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => setting.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], (string?)pair[1])))
        .Build());
}
