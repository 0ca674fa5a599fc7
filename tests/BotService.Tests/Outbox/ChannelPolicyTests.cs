namespace Huiyin.Outbox;

/// <summary>No text that we cut to a channel's limit is above what the channel documents.</summary>
public sealed class ChannelPolicyTests
{
    private const int ConnectorBytes = 262_144;
    private const int TeamsBytes = 40 * 1024;

    [Theory]
    [InlineData("connector-directline", 3, ConnectorBytes)]
    [InlineData("connector-webchat", 3, ConnectorBytes)]
    [InlineData("email", 3, ConnectorBytes)]
    [InlineData("slack", 1, 40_000)]
    [InlineData("msteams", 2, TeamsBytes)]
    [InlineData("telegram", 1, 4096)]
    [InlineData("line", 1, 5000)]
    [InlineData("facebook", 1, 2000)]
    [InlineData("sms", 1, 1600)]
    [InlineData("never-heard-of", 1, 1600)]
    public void TextLimit_OfAChannel_LiesWithinWhatItDocuments(string channel, int bytesOfACharacter, int documented) =>
        Assert.InRange(new ChannelPolicies(new OutboxOptions()).Of(channel).TextLimit * bytesOfACharacter, 1, documented);

    [Theory]
    [InlineData("msteams", 50)]
    [InlineData("telegram", 30)]
    public void PerSecond_OfAChannel_LiesWithinWhatItDocuments(string channel, int documented) =>
        Assert.InRange(new ChannelPolicies(new OutboxOptions()).Of(channel).PerSecond ?? int.MaxValue, 1, documented);
}
