namespace Huiyin.Dialogs;

/// <summary>Every conversation of <c>Transcripts/</c>, played with the real bot.</summary>
public sealed class TranscriptFilesTests(BotFixture bot) : IClassFixture<BotFixture>
{
    public static TheoryData<string> Conversations => [.. Transcript.Names.Where(name => !name.StartsWith("later-", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Conversations))]
    public Task Transcript_PlayedWithTheRealBot_IsHeardInOrder(string name) => Transcript.Read(name).PlayAsync(bot.Host.Client, new StaffDesk(bot.Host.Client));
}
