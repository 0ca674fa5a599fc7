using Huiyin.Bot;
using Huiyin.Diagnostics;
using Microsoft.Extensions.Configuration;

namespace Huiyin.Tests.Bot;

public sealed class CourtesyOptionsTests
{
    [Theory]
    [InlineData("MessagesPerMinute", "0")]
    [InlineData("MessagesPerMinute", "many")]
    [InlineData("Pause", "00:00:01")]
    [InlineData("Pause", "5 minutes")]
    public void Read_WrongValue_NamesTheKeyAndTheFix(string key, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new($"Courtesy:{key}", value)]).Build();

        var refusal = Assert.Throws<StartupException>(() => CourtesyOptionsReader.Read(configuration));

        Assert.Contains("Courtesy:", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(value is "many" or "5 minutes" ? "00:05:00" : "give", refusal.Message, StringComparison.Ordinal);
    }
}
